package divide.inspector.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import java.util.List;
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
import javafx.scene.control.ListCell;
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

    private void fill(int entries) throws TimeoutException {
        for (int i = 0; i < entries; i++) {
            log("entry " + i);
        }
        await(() -> list.getItems().size() == Math.min(entries, 2_000));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Integer> seen() {
        return list.lookupAll(".list-cell").stream()
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> !cell.isEmpty() && cell.isVisible())
                .map(ListCell::getIndex)
                .toList();
    }

    private String last() {
        return list.getItems().getLast().toString();
    }

    private String top() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> list.getItems()
                        .get(seen().stream().mapToInt(Integer::intValue).min().orElseThrow())
                        .toString());
    }

    @Test
    void goesAlongWithTheNewestEntryWhileThatIsInView() throws Exception {
        fill(100);
        await(() -> seen().contains(99));
        log("disk on fire");
        await(() -> seen().contains(100));
    }

    @Test
    void leavesWhoeverReadsFurtherUpWhereTheyAre() throws Exception {
        fill(2_000);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> list.scrollTo(1_000));
        await(() -> seen().contains(1_000));
        WaitForAsyncUtils.waitForFxEvents();
        String before = top();
        log("disk on fire");
        await(() -> last().endsWith("disk on fire"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, top());
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
