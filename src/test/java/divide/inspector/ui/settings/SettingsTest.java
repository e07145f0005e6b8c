package divide.inspector.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered, and what becomes of it when the file, the folder or another window stands in the way.
class SettingsTest {
    private static final String HEAD = "# Divide Inspector writes this file. Lines are key=value.\n";

    @TempDir
    private Path folder;

    private final List<Runnable> later = new ArrayList<>();
    private final List<SettingsTrouble> troubles = new ArrayList<>();

    private Settings open(Path place) {
        Settings settings = Settings.in(place, later::add);
        settings.onTrouble(troubles::add);
        return settings;
    }

    private Settings open() {
        return open(folder);
    }

    private Path file() {
        return folder.resolve("settings.conf");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    @Test
    void findsAgainWhatWasSet() {
        Settings before = open(folder.resolve("made/when/needed"));
        before.set("list.time", "OF_DAY");
        before.set("odd", "two\nlines, a \\ and a \r, = and #");
        before.close();
        Settings after = open(folder.resolve("made/when/needed"));
        assertEquals(Optional.of("OF_DAY"), after.text("list.time"));
        assertEquals(Optional.of("two\nlines, a \\ and a \r, = and #"), after.text("odd"));
        assertEquals(Optional.empty(), after.text("never.set"));
        assertEquals(List.of(), troubles);
    }

    @Test
    void writesOnceForManyChanges() throws IOException {
        Settings settings = open();
        settings.set("a", "1");
        settings.set("a", "2");
        settings.set("b", "3");
        assertEquals(1, later.size());
        assertFalse(Files.exists(file()));
        later.removeFirst().run();
        assertEquals(HEAD + "a=2\nb=3\n", Files.readString(file()));
        settings.remove("a");
        later.removeFirst().run();
        assertEquals(HEAD + "b=3\n", Files.readString(file()));
    }

    @Test
    void writesNothingWhenNothingChanges() throws IOException {
        write("a=1\n");
        Settings settings = open();
        settings.set("a", "1");
        settings.remove("b");
        settings.close();
        assertEquals(List.of(), later);
        assertEquals("a=1\n", Files.readString(file()));
    }

    @Test
    void keepsWhatItDoesNotKnow() throws IOException {
        write("from.a.later.version=yes\n");
        Settings settings = open();
        settings.set("a", "1");
        settings.close();
        assertEquals(HEAD + "a=1\nfrom.a.later.version=yes\n", Files.readString(file()));
    }

    @Test
    void leavesTheChangesOfOtherWindows() throws IOException {
        write("a=1\nb=1\n");
        Settings one = open();
        Settings other = open();
        one.set("a", "2");
        other.set("b", "2");
        one.close();
        other.close();
        assertEquals(HEAD + "a=2\nb=2\n", Files.readString(file()));
    }

    @Test
    void losesNothingWhenManyWindowsWriteAtOnce() throws Exception {
        List<Callable<Void>> windows = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String key = "window" + i;
            windows.add(() -> {
                Settings settings = Settings.in(folder, Runnable::run);
                for (int change = 1; change <= 10; change++) {
                    settings.set(key, Integer.toString(change));
                }
                settings.close();
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(windows, 60, TimeUnit.SECONDS)) {
                done.get();
            }
        }
        Settings after = open();
        for (int i = 0; i < 16; i++) {
            assertEquals(Optional.of("10"), after.text("window" + i));
        }
        assertEquals(List.of("settings.conf", "settings.conf.lock"), names());
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void setsABrokenFileAside() throws IOException {
        write("a=1\nno settings at all\n");
        assertEquals(Optional.empty(), open().text("a"));
        Path aside = folder.resolve("settings.conf.broken");
        assertEquals(List.of(new SettingsTrouble.Broken(file(), 2, aside)), troubles);
        assertEquals("a=1\nno settings at all\n", Files.readString(aside));
        assertFalse(Files.exists(file()));
    }

    @Test
    void keepsEveryFileThatWasBroken() throws IOException {
        write("broken");
        open();
        write("broken again");
        open();
        assertEquals(List.of("settings.conf.broken", "settings.conf.broken.2"), names());
    }

    @Test
    void takesBytesThatAreNoTextForBroken() throws IOException {
        Files.write(file(), new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
        open();
        assertEquals(List.of(new SettingsTrouble.Broken(file(), 0, folder.resolve("settings.conf.broken"))), troubles);
    }

    @Test
    void takesAHugeFileForBroken() throws IOException {
        write("a=" + "1".repeat(1 << 20));
        open();
        assertEquals(List.of(new SettingsTrouble.Broken(file(), 0, folder.resolve("settings.conf.broken"))), troubles);
    }

    @Test
    void takesAnEmptyFileForNoSettings() throws IOException {
        write("");
        assertEquals(Optional.empty(), open().text("a"));
        assertEquals(List.of(), troubles);
    }

    @Test
    void setsAsideAlsoWhatBreaksWhileItRuns() throws IOException {
        Settings settings = open();
        settings.set("a", "1");
        write("\u0000\u0000");
        settings.close();
        assertInstanceOf(SettingsTrouble.Broken.class, troubles.getFirst());
        assertEquals(HEAD + "a=1\n", Files.readString(file()));
    }

    @Test
    void goesOnWithoutAFolderThatIsAFile() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "mine");
        Settings settings = open(inTheWay);
        settings.set("a", "1");
        assertEquals(Optional.of("1"), settings.text("a"));
        settings.close();
        assertEquals(1, troubles.size());
        assertEquals("mine", Files.readString(inTheWay));
    }

    /// A folder in the file's place can't be written even by a user who may write everywhere.
    @Test
    void leavesAloneWhatItCanNotRead() throws IOException {
        Files.createDirectories(file());
        Settings settings = open();
        settings.set("a", "1");
        settings.close();
        assertInstanceOf(SettingsTrouble.Unreadable.class, troubles.getFirst());
        assertEquals(List.of("settings.conf"), names());
    }

    @Test
    void saysOnceThatItCanNotWriteAndTriesAgain() throws IOException {
        Path place = folder.resolve("place");
        Settings settings = open(place);
        Files.writeString(place, "in the way");
        settings.set("a", "1");
        later.removeFirst().run();
        settings.set("a", "2");
        later.removeFirst().run();
        assertEquals(1, troubles.size());
        assertInstanceOf(SettingsTrouble.Unwritable.class, troubles.getFirst());
        Files.delete(place);
        settings.close();
        assertEquals(HEAD + "a=2\n", Files.readString(place.resolve("settings.conf")));
    }

    @Test
    void tellsTroublesThatCameBeforeAnybodyListened() throws IOException {
        write("broken");
        Settings settings = Settings.in(folder, later::add);
        settings.onTrouble(troubles::add);
        assertEquals(1, troubles.size());
    }

    @Test
    void followsALinkToTheFile() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "a=1\n");
        Files.createSymbolicLink(file(), elsewhere);
        Settings settings = open();
        settings.set("a", "2");
        settings.close();
        assertTrue(Files.isSymbolicLink(file()));
        assertEquals(HEAD + "a=2\n", Files.readString(elsewhere));
    }

    @Test
    void refusesKeysThatTheFileCouldNotHold() {
        Settings settings = open();
        for (String key : List.of("", "A", "a b", "a=", "a..b", "a.", "#a", "a\n")) {
            assertThrows(IllegalArgumentException.class, () -> settings.set(key, ""), key);
        }
    }

    @Test
    void remembersNothingNowhere() {
        Settings settings = Settings.nowhere();
        settings.set("a", "1");
        assertEquals(Optional.of("1"), settings.text("a"));
        settings.close();
    }
}
