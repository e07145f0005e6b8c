package divide.inspector.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The log in its window.
@ExtendWith(ApplicationExtension.class)
class LogPaneTest {
    private final LiveFeed feed = new LiveFeed(Platform::runLater);
    private final LogKeeper keeper = new LogKeeper(feed::signal);
    private final AtomicInteger drains = new AtomicInteger();
    private Stage stage;
    private ListView<?> list;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        FXMLLoader loader = new FXMLLoader(
                LogController.class.getResource("/divide/inspector/fxml/Log.fxml"), new Messages(Locale.ROOT).bundle());
        loader.setControllerFactory(type -> new LogController(keeper, feed));
        stage.setScene(new Scene(loader.load(), 600, 300));
        new Themes(Theme.LIGHT).dress(stage.getScene());
        list = (ListView<?>) stage.getScene().lookup("#logList");
        stage.show();
        feed.onDrain(drains::incrementAndGet);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage::hide);
    }

    private void log(String words) {
        keeper.publish(new LogRecord(Level.INFO, words));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    @Test
    void showsWhatIsLoggedWhileItIsOpen() throws Exception {
        log("disk on fire");
        await(() -> list.getItems().size() == 1);
        assertTrue(list.getItems().getFirst().toString().endsWith("disk on fire"));
    }

    @Test
    void isForgottenByTheFeedOnceItIsClosed() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage::hide);
        int before = drains.get();
        log("disk on fire");
        await(() -> drains.get() > before);
        assertEquals(0, list.getItems().size());
    }
}
