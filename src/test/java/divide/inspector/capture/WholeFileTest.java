package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are whole or not there.
class WholeFileTest {
    @TempDir
    private Path folder;

    private static WholeFile.Content text(String text) {
        return out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return true;
        };
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void replacesAFileAndLeavesNothingBesideIt() throws IOException {
        Path file = folder.resolve("a.csv");
        assertTrue(WholeFile.write(file, text("one")));
        assertTrue(WholeFile.write(file, text("two")));
        assertEquals("two", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void writesAFileWhoseNameIsAsLongAsANameCanBe() throws IOException {
        Path file = folder.resolve("x".repeat(251) + ".csv");
        assertTrue(WholeFile.write(file, text("one")));
        assertEquals(List.of(file), files());
    }

    @Test
    void leavesTheFileAsItWasWhenWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "before");
        IOException full = new IOException("No space left on device");
        IOException thrown = assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw full;
                }));
        assertEquals(full, thrown);
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void leavesEverythingAsItWasWhenTheContentIsNotWhole() throws IOException {
        assertFalse(WholeFile.write(folder.resolve("a.csv"), out -> {
            out.write(1);
            return false;
        }));
        assertEquals(List.of(), files());
    }

    @Test
    void keepsTheRightsOfTheFileThatItReplaces() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "secret");
        Set<PosixFilePermission> ownersOnly = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        Files.setPosixFilePermissions(file, ownersOnly);
        WholeFile.write(file, text("secret too"));
        assertEquals(ownersOnly, Files.getPosixFilePermissions(file));
    }

    @Test
    void followsALink() throws IOException {
        Path goal = Files.createFile(folder.resolve("goal"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), goal);
        WholeFile.write(link, text("through"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("through", Files.readString(goal));
    }

    @Test
    void neverTakesTheNameOfAFolder() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("a.csv"));
        assertThrows(WholeFile.FolderInTheWayException.class, () -> WholeFile.write(inTheWay, text("")));
        assertTrue(Files.isDirectory(inTheWay));
    }

    /// Moving a file to its name would take the device away from everybody.
    @Test
    void writesToADeviceWithoutReplacingIt() throws IOException {
        Path device = Path.of("/dev/null");
        assertTrue(WholeFile.write(device, text("gone")));
        assertFalse(Files.isRegularFile(device));
    }

    @Test
    void saysThatAFolderIsMissing() {
        Path file = folder.resolve("no/such/folder.csv");
        assertThrows(NoSuchFileException.class, () -> WholeFile.write(file, text("")));
    }
}
