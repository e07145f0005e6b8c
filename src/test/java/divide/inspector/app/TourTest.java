package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.settings.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The tour through the whole window, as a newcomer takes it.
@ExtendWith(ApplicationExtension.class)
class TourTest {
    @TempDir
    private static Path folder;

    private Settings settings;
    private UsedWindow window;

    @Start
    void start(Stage stage) {
        settings = Settings.in(folder.resolve(Long.toString(System.nanoTime())));
        window = new UsedWindow(stage, settings, Optional.empty());
        window.show();
        window.window().greet();
    }

    @BeforeEach
    void serveOnAnyPort() {
        window.type("serverPortField", "0");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void awaitCard(String progress) throws TimeoutException {
        UsedWindow.await(() -> window.text("tourProgressLabel").equals(progress));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void next() throws TimeoutException {
        UsedWindow.await(() ->
                window.find("tourNextButton", Button.class).getStyleClass().contains("accent"));
        window.robot()
                .interact(() -> window.find("tourNextButton", Button.class).fire());
    }

    private void fire(String id) {
        window.robot().interact(() -> window.find(id, Button.class).fire());
    }

    @Test
    void leadsThroughFiveStepsOnRealTraffic() throws TimeoutException {
        assertTrue(window.find("tourLayer", Node.class).isVisible());
        next();
        awaitCard("1 of 5");
        window.robot().clickOn("#serverToggleButton");
        next();
        awaitCard("2 of 5");
        window.robot().clickOn("#sendButton");
        next();
        awaitCard("3 of 5");
        fire("tourDoButton");
        next();
        awaitCard("4 of 5");
        window.robot().interact(() -> window.find("num2Field", TextField.class).setText("0"));
        window.robot().clickOn("#sendButton");
        next();
        awaitCard("5 of 5");
        window.robot().clickOn("#changeBytesButton");
        window.robot().interact(() -> {
            TextInputControl area = window.find("pasteArea", TextInputControl.class);
            area.setText(area.getText().replace("\n02\n", "\n07\n"));
        });
        assertTrue(
                window.text("pasteVerdictLabel").contains("Error at arg2.seq"), () -> window.text("pasteVerdictLabel"));
        fire("pasteSendButton");
        next();
        UsedWindow.await(() -> window.text("tourTitleLabel").equals("That's it"));
        next();
        assertFalse(window.find("tourLayer", Node.class).isVisible());
    }

    @Test
    void doesAllStepsForThoseWhoRatherWatch() throws TimeoutException {
        next();
        for (int step = 1; step <= 5; step++) {
            awaitCard(step + " of 5");
            fire("tourDoButton");
            next();
        }
        UsedWindow.await(() -> window.text("tourTitleLabel").equals("That's it"));
    }

    @Test
    void isTakenByKeyboardAlone() throws TimeoutException {
        window.robot().type(KeyCode.SPACE);
        awaitCard("1 of 5");
        UsedWindow.await(() -> window.find("serverToggleButton", Node.class).isFocused());
        window.robot().type(KeyCode.SPACE);
        UsedWindow.await(() -> window.find("tourNextButton", Node.class).isFocused());
        window.robot().type(KeyCode.SPACE);
        awaitCard("2 of 5");
        UsedWindow.await(() -> window.find("sendButton", Node.class).isFocused());
        window.robot().type(KeyCode.SPACE);
        UsedWindow.await(() -> window.find("tourNextButton", Node.class).isFocused());
        window.robot().type(KeyCode.ESCAPE);
        UsedWindow.await(() -> !window.find("tourLayer", Node.class).isVisible());
    }

    @Test
    void spoilsAByteByKeyboardAlone() throws TimeoutException {
        next();
        for (int step = 1; step < 5; step++) {
            awaitCard(step + " of 5");
            fire("tourDoButton");
            next();
        }
        awaitCard("5 of 5");
        UsedWindow.await(() -> window.find("changeBytesButton", Node.class).isFocused());
        window.robot().type(KeyCode.SPACE);
        UsedWindow.await(() -> window.robot().lookup("#pasteArea").tryQuery().isPresent());
        UsedWindow.await(() -> window.find("pasteArea", Node.class).isFocused());
        window.robot().interact(() -> {
            TextInputControl area = window.find("pasteArea", TextInputControl.class);
            area.selectRange(
                    area.getText().indexOf("\n02\n") + 1, area.getText().indexOf("\n02\n") + 3);
        });
        window.robot().type(KeyCode.DIGIT0, KeyCode.DIGIT7, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        UsedWindow.await(() -> window.find("pasteSendButton", Node.class).isFocused());
        window.robot().type(KeyCode.SPACE);
        UsedWindow.await(() -> window.text("tourDoneLabel").startsWith("\u2713"));
    }

    @Test
    void leadsToAFreePortWhereTheUsualOneIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            window.type("serverPortField", Integer.toString(taken.getLocalPort()));
            next();
            awaitCard("1 of 5");
            UsedWindow.await(() -> window.find("serverToggleButton", Node.class).isFocused());
            window.robot().type(KeyCode.SPACE);
            UsedWindow.await(() -> window.text("tourTextLabel").contains("Another program has this port"));
            UsedWindow.await(() -> window.find("serverNextPortLink", Node.class).isFocused());
            window.robot().type(KeyCode.SPACE);
            UsedWindow.await(() -> window.find("tourNextButton", Node.class).isFocused());
            assertTrue(window.text("tourTextLabel").startsWith("Press Start"), () -> window.text("tourTextLabel"));
        }
    }

    @Test
    void unfoldsTheRegionAndKeepsTheRingOnItsControl() throws TimeoutException {
        CheckMenuItem side = (CheckMenuItem) window.item("sideItem");
        window.robot().interact(() -> side.setSelected(false));
        next();
        awaitCard("1 of 5");
        assertTrue(side.isSelected());
        UsedWindow.await(this::ringIsAroundTheButton);
        window.robot()
                .interact(() -> window.find("windowPane", Node.class)
                        .getScene()
                        .getWindow()
                        .setWidth(700));
        UsedWindow.await(this::ringIsAroundTheButton);
        window.robot().interact(() -> side.setSelected(false));
        UsedWindow.await(() -> rings().isEmpty());
    }

    private List<Node> rings() {
        return window.robot().lookup(".tour-ring").queryAll().stream()
                .filter(Node::isVisible)
                .toList();
    }

    private boolean ringIsAroundTheButton() {
        Node button = window.find("serverToggleButton", Node.class);
        Bounds inside = button.localToScene(button.getLayoutBounds());
        return rings().size() == 1
                && rings().stream()
                        .allMatch(ring ->
                                ring.localToScene(ring.getLayoutBounds()).contains(inside));
    }

    @Test
    void isOfferedOnceAndNeverAgainUnasked() {
        fire("tourSkipButton");
        assertFalse(window.find("tourLayer", Node.class).isVisible());
        window.robot().interact(window.window()::greet);
        assertFalse(window.find("tourLayer", Node.class).isVisible());
        assertEquals(Optional.of("true"), settings.text("welcome.seen"));
        assertEquals("6 of 6", window.text("countLabel"));
    }
}
