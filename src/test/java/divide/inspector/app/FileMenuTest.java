package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.file.CaptureReader;
import divide.inspector.capture.file.CaptureWriter;
import divide.inspector.capture.file.Progress;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The items of the File menu, with a stand-in for the system's dialogs.
@ExtendWith(ApplicationExtension.class)
class FileMenuTest {
    private static final byte[] DIVIDE_7 = HexFormat.of().parseHex("00000006646976696465000000050100000007");

    private UsedWindow window;
    private Optional<Path> answer = Optional.empty();
    private int questions;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage);
        window.window().dialogs().askBy(question -> answered(), question -> answered());
        window.show();
    }

    private Optional<Path> answered() {
        questions++;
        return answer;
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// A capture of so many pasted frames.
    private Path capture(String name, int frames) throws IOException {
        Recorder recorder = recorder();
        for (int i = 0; i < frames; i++) {
            recorder.paste(DIVIDE_7, new byte[0]);
        }
        Path file = folder.resolve(name);
        new CaptureWriter(recorder.store(), WallClock.start(), Dissector.standard(), Words.ENGLISH)
                .save(file, Progress.UNWATCHED);
        return file;
    }

    private static Recorder recorder() {
        return new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    }

    private static ExchangeStore read(Path file) throws IOException {
        Recorder recorder = recorder();
        try (CaptureReader reader = CaptureReader.open(file)) {
            reader.read(recorder, WallClock.start(), Limits.DEFAULT, Progress.UNWATCHED);
        }
        return recorder.store();
    }

    private void open(Path file, int exchanges) throws TimeoutException {
        answer = Optional.of(file);
        window.choose("openItem");
        UsedWindow.await(() -> window.text("statusExchanges").startsWith(exchanges + " exchange")
                && window.stage().getTitle().contains(file.getFileName().toString())
                && !window.item("saveItem").isDisable());
    }

    private List<String> recentFiles() {
        return ((Menu) window.item("openRecentMenu"))
                .getItems().stream().map(MenuItem::getText).toList();
    }

    @Test
    void opensTheFileThatIsChosen() throws Exception {
        open(capture("three.pcapng", 3), 3);
        assertEquals(1, questions);
    }

    @Test
    void leavesTheCaptureAloneWhenNoFileIsChosen() throws Exception {
        open(capture("three.pcapng", 3), 3);
        answer = Optional.empty();
        window.choose("openItem");
        assertTrue(window.text("statusExchanges").startsWith("3 "), window.text("statusExchanges"));
    }

    @Test
    void hasNothingToSaveAtFirst() {
        assertTrue(window.item("saveItem").isDisable());
        assertTrue(window.item("saveAsItem").isDisable());
        assertTrue(window.item("openRecentMenu").isDisable());
        assertFalse(window.item("openItem").isDisable());
    }

    @Test
    void savesUnderAnotherName() throws Exception {
        Path first = capture("two.pcapng", 2);
        open(first, 2);
        Path other = folder.resolve("other.pcapng");
        answer = Optional.of(other);
        window.choose("saveAsItem");
        UsedWindow.await(() -> window.stage().getTitle().contains("other.pcapng"));
        assertEquals(2, read(other).totals().exchanges());
        UsedWindow.await(() -> recentFiles().equals(List.of(other.toString(), first.toString())));
    }

    @Test
    void savesAgainWithoutAsking() throws Exception {
        Path file = capture("one.pcapng", 1);
        open(file, 1);
        UsedWindow.await(() -> !window.item("markItem").isDisable());
        window.choose("markItem");
        window.choose("saveItem");
        UsedWindow.await(() -> read(file).annotation(1).equals(new Annotation(true, "")));
        assertEquals(1, questions);
    }

    @Test
    void opensAFileThatWasOpenBefore() throws Exception {
        Path one = capture("one.pcapng", 1);
        Path four = capture("four.pcapng", 4);
        open(one, 1);
        open(four, 4);
        UsedWindow.await(() -> recentFiles().equals(List.of(four.toString(), one.toString())));
        window.robot()
                .interact(((Menu) window.item("openRecentMenu")).getItems().getLast()::fire);
        UsedWindow.await(() -> window.text("statusExchanges").startsWith("1 ")
                && window.stage().getTitle().contains("one.pcapng"));
    }

    @Test
    void saysInOneSentenceWhyAFileCannotBeOpened() throws Exception {
        open(capture("three.pcapng", 3), 3);
        Path empty = Files.createFile(folder.resolve("empty.pcapng"));
        answer = Optional.of(empty);
        window.choose("openItem");
        UsedWindow.await(() -> window.text("noticeLabel").contains("empty.pcapng can't be opened"));
        assertTrue(window.text("statusExchanges").startsWith("3 "), window.text("statusExchanges"));
    }
}
