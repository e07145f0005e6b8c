package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.session.Language;
import divide.inspector.ui.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Words are whole in a small window, in either language.
@ExtendWith(ApplicationExtension.class)
class WholeWordsTest {
    private static final Launch.Size SMALL = new Launch.Size(900, 700);

    /// What is left of a screen of that size for a window beside the main one.
    private static final Launch.Size SIDE = new Launch.Size(828, 644);

    private static final List<String> FOLDED = List.of("serverLimitsPane", "termsPane", "loadPane", "proxyPane");

    private static final List<String> SIDE_WINDOWS = List.of(
            "exportItem",
            "explainItem",
            "captureLimitsItem",
            "chartsItem",
            "logItem",
            "exportDissectorItem",
            "protocolItem",
            "shortcutsItem",
            "aboutItem",
            "changeBytesItem",
            "annotateItem");

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private UsedWindow window;

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        window.close();
    }

    private void open(Language language, int zoom) throws Exception {
        Files.writeString(folder.resolve("settings.conf"), "window.zoom=" + zoom + "\n");
        robot.interact(() -> window = new UsedWindow(new Stage(), Settings.in(folder), Optional.of(language)));
        robot.interact(() -> window.show(SMALL));
        settle();
    }

    /// What gives way does so behind the layout that showed the need.
    private void settle() {
        for (int turn = 0; turn < 3; turn++) {
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Window.getWindows().forEach(each -> {
                each.getScene().getRoot().applyCss();
                each.getScene().getRoot().layout();
            }));
        }
    }

    private String faults() {
        List<String> faults = new ArrayList<>();
        robot.interact(() -> Window.getWindows().forEach(each -> faults.addAll(WholeWords.faults(each.getScene()))));
        return String.join("\n", faults);
    }

    private void call(int num1, int num2) throws Exception {
        UsedWindow.await(() -> window.window().scripted().call(new Launch.Call(num1, OptionalInt.of(num2))));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void areWholeBeforeAnythingHappened(Language language) throws Exception {
        open(language, 100);
        assertEquals("", faults());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void areWholeWithTrafficAndAllUnfolded(Language language) throws Exception {
        open(language, 100);
        UsedWindow.await(() -> window.window().scripted().serve(0));
        call(200, 100);
        call(100, 0);
        UsedWindow.await(() -> window.rows("exchangeTable") == 2 && window.rows("responseFields") > 0);
        robot.interact(
                () -> FOLDED.forEach(id -> window.find(id, TitledPane.class).setExpanded(true)));
        settle();
        assertEquals("", faults());
        window.choose("findItem");
        settle();
        assertEquals("", faults());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void fitIntoTheCardsOfTheTour(Language language) throws Exception {
        open(language, 100);
        robot.interact(window.window()::greet);
        settle();
        for (int step = 1; step <= 3; step++) {
            robot.interact(() -> window.find("tourNextButton", Button.class).fire());
            settle();
            Region card = window.find("tourCard", Region.class);
            robot.interact(() -> assertTrue(card.getWidth() >= card.minWidth(-1), card::toString));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void fitIntoSideWindowsAtTwiceTheSize(Language language) throws Exception {
        open(language, 200);
        UsedWindow.await(() -> window.window().scripted().serve(0));
        call(200, 100);
        UsedWindow.await(() -> window.rows("exchangeTable") == 1 && window.rows("requestFields") > 0);
        List<String> faults = new ArrayList<>();
        for (String item : SIDE_WINDOWS) {
            window.choose(item);
            robot.interact(() -> shrink());
            settle();
            robot.interact(() -> faults.addAll(WholeWords.faults(side().getScene())));
            robot.interact(() -> side().hide());
        }
        assertEquals("", String.join("\n", faults));
    }

    private Window side() {
        return Window.getWindows().stream()
                .filter(each -> each != window.stage())
                .findFirst()
                .orElseThrow();
    }

    private void shrink() {
        Window side = side();
        side.setWidth(Math.min(side.getWidth(), SIDE.width()));
        side.setHeight(Math.min(side.getHeight(), SIDE.height()));
    }
}
