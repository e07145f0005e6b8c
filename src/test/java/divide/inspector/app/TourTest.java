package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
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

/// The tour through the whole window, as a newcomer takes it.
@ExtendWith(ApplicationExtension.class)
class TourTest {
    @TempDir
    private static Path folder;

    private Settings settings;
    private MainWindow window;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        settings = Settings.in(folder.resolve(Long.toString(System.nanoTime())));
        window = new MainWindow(
                stage, Theme.LIGHT, Optional.empty(), settings, new PrintStream(OutputStream.nullOutputStream()));
        window.show(Optional.of(new Launch.Size(890, 800)));
        window.greet();
    }

    @BeforeEach
    void remember(FxRobot robot) {
        this.robot = robot;
        robot.interact(() -> find("serverPortField", TextField.class).setText("0"));
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    private String text(String id) {
        return find(id, Labeled.class).getText();
    }

    private void awaitCard(String progress) throws TimeoutException {
        await(() -> text("tourProgressLabel").equals(progress));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void next() throws TimeoutException {
        await(() -> find("tourNextButton", Button.class).getStyleClass().contains("accent"));
        robot.interact(() -> find("tourNextButton", Button.class).fire());
    }

    private void fire(String id) {
        robot.interact(() -> find(id, Button.class).fire());
    }

    @Test
    void leadsThroughFiveStepsOnRealTraffic() throws TimeoutException {
        assertTrue(find("tourLayer", Node.class).isVisible());
        next();
        awaitCard("1 of 5");
        robot.clickOn("#serverToggleButton");
        next();
        awaitCard("2 of 5");
        robot.clickOn("#sendButton");
        next();
        awaitCard("3 of 5");
        fire("tourDoButton");
        next();
        awaitCard("4 of 5");
        robot.interact(() -> find("num2Field", TextField.class).setText("0"));
        robot.clickOn("#sendButton");
        next();
        awaitCard("5 of 5");
        robot.clickOn("#changeBytesButton");
        robot.interact(() -> {
            TextInputControl area = find("pasteArea", TextInputControl.class);
            area.setText(area.getText().replace("\n02\n", "\n07\n"));
        });
        assertTrue(text("pasteVerdictLabel").contains("Error at arg2.seq"), () -> text("pasteVerdictLabel"));
        fire("pasteSendButton");
        next();
        await(() -> text("tourTitleLabel").equals("That's it"));
        next();
        assertFalse(find("tourLayer", Node.class).isVisible());
    }

    @Test
    void doesAllStepsForThoseWhoRatherWatch() throws TimeoutException {
        next();
        for (int step = 1; step <= 5; step++) {
            awaitCard(step + " of 5");
            fire("tourDoButton");
            next();
        }
        await(() -> text("tourTitleLabel").equals("That's it"));
    }

    @Test
    void isTakenByKeyboardAlone() throws TimeoutException {
        robot.type(KeyCode.SPACE);
        awaitCard("1 of 5");
        await(() -> find("serverToggleButton", Node.class).isFocused());
        robot.type(KeyCode.SPACE);
        await(() -> find("tourNextButton", Node.class).isFocused());
        robot.type(KeyCode.SPACE);
        awaitCard("2 of 5");
        await(() -> find("sendButton", Node.class).isFocused());
        robot.type(KeyCode.SPACE);
        await(() -> find("tourNextButton", Node.class).isFocused());
        robot.type(KeyCode.ESCAPE);
        await(() -> !find("tourLayer", Node.class).isVisible());
    }

    @Test
    void unfoldsTheRegionAndKeepsTheRingOnItsControl() throws TimeoutException {
        CheckMenuItem side = find("menuBar", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "sideItem".equals(item.getId()))
                .map(CheckMenuItem.class::cast)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> side.setSelected(false));
        next();
        awaitCard("1 of 5");
        assertTrue(side.isSelected());
        await(this::ringIsAroundTheButton);
        robot.interact(
                () -> find("windowPane", Node.class).getScene().getWindow().setWidth(700));
        await(this::ringIsAroundTheButton);
        robot.interact(() -> side.setSelected(false));
        await(() -> !ring().isVisible());
    }

    private Node ring() {
        return robot.lookup(".tour-ring").query();
    }

    private boolean ringIsAroundTheButton() {
        Node button = find("serverToggleButton", Node.class);
        Bounds inside = button.localToScene(button.getLayoutBounds());
        return ring().isVisible()
                && ring().localToScene(ring().getLayoutBounds()).contains(inside);
    }

    @Test
    void isOfferedOnceAndNeverAgainUnasked() {
        fire("tourSkipButton");
        assertFalse(find("tourLayer", Node.class).isVisible());
        robot.interact(window::greet);
        assertFalse(find("tourLayer", Node.class).isVisible());
        assertEquals(Optional.of("true"), settings.text("welcome.seen"));
        assertEquals("6 of 6", text("countLabel"));
    }
}
