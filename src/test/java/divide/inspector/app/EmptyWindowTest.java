package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EmptyWindowTest {
    private static final Optional<Launch.Size> SIZE = Optional.of(new Launch.Size(890, 700));
    private static final List<String> TOOLS = List.of("clearButton", "openButton", "saveButton");

    private final Settings settings = Settings.nowhere();
    private Stage stage;
    private Optional<MainWindow> window = Optional.empty();

    @Start
    void start(Stage given) {
        stage = given;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> window.ifPresent(MainWindow::close));
    }

    private Appearance showEmpty(FxRobot robot) {
        Appearance[] made = new Appearance[1];
        robot.interact(() -> {
            made[0] = new Appearance(stage, Theme.LIGHT, Optional.empty(), settings);
            new EmptyWindow(made[0]).show(SIZE);
        });
        return made[0];
    }

    private void fill(FxRobot robot, Appearance appearance) {
        robot.interact(() -> {
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            window = Optional.of(new MainWindow(appearance, settings, nowhere, nowhere));
            window.get().show(SIZE);
        });
    }

    private List<String> menus() {
        return stage.getScene().getRoot().lookupAll(".menu-bar").stream()
                .flatMap(bar -> ((MenuBar) bar).getMenus().stream())
                .map(Menu::getText)
                .toList();
    }

    private List<String> tools() {
        return stage.getScene().getRoot().lookupAll(".main-toolbar > .button").stream()
                .map(button -> ((Labeled) button).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private double[] dividers(String split) {
        return ((SplitPane) stage.getScene().lookup("#" + split)).getDividerPositions();
    }

    @Test
    void showsMenusToolsAndRegionsBeforeThereArePanes(FxRobot robot) {
        Appearance appearance = showEmpty(robot);
        assertTrue(stage.isShowing());
        assertNull(stage.getScene().lookup("#num1Field"));
        List<String> menus = menus();
        List<String> tools = tools();
        double across = dividers("sideSplit")[0];
        fill(robot, appearance);
        assertEquals(menus(), menus);
        assertEquals(TOOLS.stream().map(this::text).toList(), tools);
        assertEquals(dividers("sideSplit")[0], across, 0.02);
    }

    private String text(String id) {
        return ((Labeled) stage.getScene().lookup("#" + id)).getText();
    }

    @Test
    void knowsThatItWasClosedBeforeThereWerePanes(FxRobot robot) {
        boolean[] isThere = {true};
        robot.interact(() -> {
            Appearance made = new Appearance(stage, Theme.LIGHT, Optional.empty(), settings);
            Platform.runLater(stage::hide);
            isThere[0] = new EmptyWindow(made).show(SIZE);
        });
        assertFalse(isThere[0]);
        assertFalse(stage.isShowing());
    }

    @Test
    void getsItsPanesInTheSameWindow(FxRobot robot) {
        Appearance appearance = showEmpty(robot);
        Scene scene = stage.getScene();
        fill(robot, appearance);
        assertSame(scene, stage.getScene());
        assertNotNull(scene.lookup("#num1Field"));
        assertSame(scene.lookup("#num1Field"), scene.getFocusOwner());
    }

    @Test
    void leavesOutWhatWasFoldedAway(FxRobot robot) {
        settings.set("window.side", "false");
        settings.set("window.frames", "false");
        showEmpty(robot);
        assertNull(stage.getScene().lookup("#sideRegion"));
        assertEquals(0, dividers("mainSplit").length);
    }
}
