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
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The items of the File menu, with a stand-in for the system's dialogs.
@ExtendWith(ApplicationExtension.class)
class FileMenuTest {
    private static final byte[] DIVIDE_7 = HexFormat.of().parseHex("00000006646976696465000000050100000007");

    private MainWindow window;
    private Stage stage;
    private FxRobot robot;
    private Optional<Path> answer = Optional.empty();
    private int questions;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        window = new MainWindow(
                stage,
                Theme.LIGHT,
                Optional.empty(),
                Settings.nowhere(),
                new PrintStream(OutputStream.nullOutputStream()));
        window.dialogs().askBy(question -> answered(), question -> answered());
        window.show(Optional.of(new Launch.Size(890, 800)));
    }

    private Optional<Path> answered() {
        questions++;
        return answer;
    }

    @BeforeEach
    void remember(FxRobot robot) {
        this.robot = robot;
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
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

    private MenuItem item(String id) {
        return robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(FileMenuTest::all)
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> all(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(menu), menu.getItems().stream().flatMap(FileMenuTest::all))
                : Stream.of(item);
    }

    private void choose(String id) {
        robot.interact(item(id)::fire);
    }

    private String text(String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private void open(Path file, int exchanges) throws TimeoutException {
        answer = Optional.of(file);
        choose("openItem");
        await(() -> text("statusExchanges").startsWith(exchanges + " exchange")
                && stage.getTitle().contains(file.getFileName().toString())
                && !item("saveItem").isDisable());
    }

    private List<String> recentFiles() {
        return ((Menu) item("openRecentMenu"))
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
        choose("openItem");
        assertTrue(text("statusExchanges").startsWith("3 "), text("statusExchanges"));
    }

    @Test
    void hasNothingToSaveAtFirst() {
        assertTrue(item("saveItem").isDisable());
        assertTrue(item("saveAsItem").isDisable());
        assertTrue(item("openRecentMenu").isDisable());
        assertFalse(item("openItem").isDisable());
    }

    @Test
    void savesUnderAnotherName() throws Exception {
        Path first = capture("two.pcapng", 2);
        open(first, 2);
        Path other = folder.resolve("other.pcapng");
        answer = Optional.of(other);
        choose("saveAsItem");
        await(() -> stage.getTitle().contains("other.pcapng"));
        assertEquals(2, read(other).totals().exchanges());
        await(() -> recentFiles().equals(List.of(other.toString(), first.toString())));
    }

    @Test
    void savesAgainWithoutAsking() throws Exception {
        Path file = capture("one.pcapng", 1);
        open(file, 1);
        await(() -> !item("markItem").isDisable());
        choose("markItem");
        choose("saveItem");
        await(() -> read(file).annotation(1).equals(new Annotation(true, "")));
        assertEquals(1, questions);
    }

    @Test
    void opensAFileThatWasOpenBefore() throws Exception {
        Path one = capture("one.pcapng", 1);
        Path four = capture("four.pcapng", 4);
        open(one, 1);
        open(four, 4);
        await(() -> recentFiles().equals(List.of(four.toString(), one.toString())));
        robot.interact(((Menu) item("openRecentMenu")).getItems().getLast()::fire);
        await(() -> text("statusExchanges").startsWith("1 ") && stage.getTitle().contains("one.pcapng"));
    }

    @Test
    void saysInOneSentenceWhyAFileCannotBeOpened() throws Exception {
        open(capture("three.pcapng", 3), 3);
        Path empty = Files.createFile(folder.resolve("empty.pcapng"));
        answer = Optional.of(empty);
        choose("openItem");
        await(() -> text("noticeLabel").contains("empty.pcapng can't be opened"));
        assertTrue(text("statusExchanges").startsWith("3 "), text("statusExchanges"));
    }
}
