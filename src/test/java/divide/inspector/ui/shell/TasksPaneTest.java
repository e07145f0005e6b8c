package divide.inspector.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.Notice;
import divide.inspector.ui.session.Tasks;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Long work in the status bar.
@ExtendWith(ApplicationExtension.class)
class TasksPaneTest {
    private final LiveFeed feed = new LiveFeed(Platform::runLater);
    private final Tasks tasks = new Tasks(new Background(Platform::runLater), feed);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        Messages messages = new Messages(Locale.ROOT);
        FXMLLoader loader = new FXMLLoader(
                TasksController.class.getResource("/divide/inspector/fxml/Tasks.fxml"), messages.bundle());
        loader.setControllerFactory(type -> new TasksController(tasks, messages));
        stage.setScene(new Scene(loader.load(), 600, 40));
        new Themes(Theme.LIGHT).dress(stage.getScene());
        stage.show();
    }

    @AfterEach
    void close() {
        mayEnd.countDown();
        tasks.close();
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage::hide);
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return type.cast(stage.getScene().lookup("#" + id));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private void begin(FxRobot robot) {
        robot.interact(() -> tasks.run(
                () -> "Counting",
                task -> {
                    task.reached(1, 4);
                    mayEnd.await();
                    return task.reached(2, 4);
                },
                whole -> Notice.done(() -> whole ? "Counted." : "Not counted to the end."),
                failure -> Notice.trouble(() -> failure.toString())));
    }

    @Test
    void showsNothingWhileThereIsNothingToShow() {
        assertFalse(node("taskBox", Node.class).isVisible());
        assertFalse(node("noticeBox", Node.class).isVisible());
    }

    @Test
    void showsProgressAndCancelsAtTheButton(FxRobot robot) throws Exception {
        begin(robot);
        await(() -> node("taskBar", ProgressBar.class).getProgress() == 0.25);
        assertEquals("Counting", node("taskLabel", Label.class).getText());
        robot.interact(() -> node("cancelTaskButton", Button.class).fire());
        await(() -> node("cancelTaskButton", Button.class).isDisabled());
        mayEnd.countDown();
        await(() -> node("noticeLabel", Label.class).getText().equals("Not counted to the end."));
        assertFalse(node("taskBox", Node.class).isVisible());
    }

    @Test
    void aNoticeIsDismissedAtItsButton(FxRobot robot) {
        robot.interact(() -> tasks.say(Notice.trouble(() -> "The disk is full.")));
        assertTrue(node("noticeBox", Node.class).isVisible());
        robot.interact(() -> node("dismissNoticeButton", Button.class).fire());
        assertFalse(node("noticeBox", Node.class).isVisible());
    }
}
