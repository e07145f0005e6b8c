package divide.inspector.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.Detail;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The conversation as a user meets it.
@ExtendWith(ApplicationExtension.class)
class ConversationPaneTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Recorder recorder = Talk.recorder();
    private final Talk talk = new Talk(recorder, 5000);
    private Session session;
    private ConversationModel model;

    @Start
    void start(Stage stage) throws IOException {
        LiveFeed feed = new LiveFeed(Platform::runLater);
        session = new Session(recorder, feed, messages);
        session.detailProperty().set(Detail.CONVERSATION);
        ConversationWords words = new ConversationWords(messages, WallClock.start(), ZoneOffset.UTC);
        Background background = new Background(Platform::runLater);
        model = new ConversationModel(session, recorder.store(), new Tasks(background, feed), background, feed, words);
        FXMLLoader loader = new FXMLLoader(
                Messages.class.getResource("/divide/inspector/fxml/Conversation.fxml"), messages.bundle());
        loader.setControllerFactory(type -> new ConversationController(model));
        stage.setScene(new Scene(loader.load(), 890, 400));
        new Themes(Theme.LIGHT).dress(stage.getScene());
        stage.show();
    }

    @AfterEach
    void release() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, model::release);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ConversationView view(FxRobot robot) {
        return robot.lookup("#conversationView").queryAs(ConversationView.class);
    }

    private static void awaitRows(FxRobot robot, int rows) throws TimeoutException {
        await(() -> view(robot).rows() == rows);
    }

    private static boolean isSeen(FxRobot robot, String label) {
        return robot.lookup(".conversation-label").queryAll().stream()
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .anyMatch(node -> ((Labeled) node).getText().startsWith(label));
    }

    private static Point2D bytes(FxRobot robot, int row) {
        Node found = robot.lookup(".conversation-row").queryAll().stream()
                .filter(node -> node.isVisible() && ((DumpRow) node).index() == row)
                .findFirst()
                .orElseThrow();
        return found.localToScreen(260, DumpGeometry.rowHeight(1) / 2);
    }

    @Test
    void followsTheTailWhileItGrows(FxRobot robot) throws TimeoutException {
        talk.calls(50);
        awaitRows(robot, 100);
        await(() -> isSeen(robot, "#50 2.0"));
        talk.asks(Talk.DIVIDE_100_0, 4, 20);
        await(() -> isSeen(robot, "#51 divide(100, 0)"));
        assertTrue(session.followProperty().get());
        assertFalse(isSeen(robot, "#1 2.0"));
    }

    @Test
    void aClickSelectsTheExchangeAndLeavesTheRows(FxRobot robot) throws TimeoutException {
        talk.calls(50);
        awaitRows(robot, 100);
        int top = view(robot).topRow();
        robot.clickOn(bytes(robot, top + 3));
        assertEquals((top + 3) / 2 + 1, session.selectedProperty().get());
        assertFalse(session.followProperty().get());
        assertEquals(top, view(robot).topRow());
        talk.calls(50);
        awaitRows(robot, 200);
        assertEquals(top, view(robot).topRow());
    }

    @Test
    void aSelectionFromElsewhereComesIntoView(FxRobot robot) throws TimeoutException {
        talk.calls(50);
        awaitRows(robot, 100);
        robot.interact(() -> model.pick(3));
        await(() -> isSeen(robot, "#3 divide(200, 100)"));
    }

    @Test
    void keysMoveByRowAndEnterGoesToTheExchange(FxRobot robot) throws TimeoutException {
        talk.calls(50);
        awaitRows(robot, 100);
        robot.interact(() -> view(robot).requestFocus());
        robot.type(KeyCode.HOME);
        await(() -> isSeen(robot, "#1 divide(200, 100)"));
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals(2, session.selectedProperty().get());
        assertEquals(Detail.FRAMES, session.detailProperty().get());
    }

    @Test
    void homeAndEndGoToTheEdgesOfALongConversation(FxRobot robot) throws TimeoutException {
        talk.calls(10_000);
        await(() -> isSeen(robot, "#10000 2.0"));
        robot.interact(() -> view(robot).requestFocus());
        robot.type(KeyCode.HOME);
        await(() -> isSeen(robot, "#1 divide(200, 100)"));
        robot.type(KeyCode.END);
        await(() -> isSeen(robot, "#10000 2.0"));
    }

    private static ScrollBar bar(FxRobot robot) {
        return robot.from(view(robot)).lookup(".scroll-bar").queryAs(ScrollBar.class);
    }

    @Test
    void theScrollBarStandsForTheWholeConnection(FxRobot robot) throws TimeoutException {
        talk.calls(20_000);
        await(() -> isSeen(robot, "#20000 2.0"));
        assertEquals(bar(robot).getMax(), bar(robot).getValue());
        robot.interact(() -> bar(robot).setValue(10_000));
        await(() -> isSeen(robot, "#10002 divide(200, 100)"));
        assertEquals(10_000, bar(robot).getValue(), 1);
        robot.interact(() -> bar(robot).setValue(0));
        await(() -> isSeen(robot, "#1 divide(200, 100)"));
        robot.interact(() -> bar(robot).setValue(bar(robot).getMax()));
        await(() -> isSeen(robot, "#20000 2.0"));
        assertFalse(session.followProperty().get());
    }

    @Test
    void scrollsOnFromPartToPart(FxRobot robot) throws TimeoutException {
        talk.calls(10_000);
        await(() -> isSeen(robot, "#10000 2.0"));
        robot.interact(() -> bar(robot).setValue(0));
        await(() -> isSeen(robot, "#1 divide(200, 100)"));
        await(() -> {
            view(robot).userScrollBy(400);
            return isSeen(robot, "#10000 2.0");
        });
    }

    @Test
    void copiesTheMarkedRows(FxRobot robot) throws TimeoutException {
        talk.calls(2);
        awaitRows(robot, 4);
        robot.interact(() -> view(robot).requestFocus());
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
        assertEquals(2, copied.lines().count(), copied);
    }

    @Test
    void theMarkedRowSpeaks(FxRobot robot) throws TimeoutException {
        talk.asks(Talk.DIVIDE_200_100, 24).answers(Talk.TWO);
        awaitRows(robot, 2);
        robot.interact(() -> view(robot).requestFocus());
        robot.type(KeyCode.HOME).type(KeyCode.DOWN);
        String words = "server, offset 0, at 0.001000 s, begins #1 2.0, type 1, value 2.0, read ended before offset 5,"
                + " +1.0 ms";
        ConversationView view = view(robot);
        assertEquals(
                "Conversation: all bytes of the connection in the order in which they came: " + words,
                view.getAccessibleText());
        Node spoken = (Node) view.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
        assertEquals(words, spoken.getAccessibleText());
        assertEquals(DumpGeometry.rowHeight(1), spoken.getLayoutY());
        assertEquals(2, view.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT));
    }

    @Test
    void saysThatAFrameCameInPieces(FxRobot robot) throws TimeoutException {
        talk.asks(Talk.DIVIDE_200_100, 4, 6, 14).answers(Talk.TWO);
        awaitRows(robot, 2);
        Label lesson = robot.lookup("#conversationLesson").queryAs(Label.class);
        await(() -> lesson.getText().startsWith("24 bytes of request #1 came in 3 reads"));
        assertEquals(
                4,
                robot.lookup(".conversation-tick").queryAll().stream()
                        .filter(node -> node.isVisible() && node.getParent().isVisible())
                        .count());
    }
}
