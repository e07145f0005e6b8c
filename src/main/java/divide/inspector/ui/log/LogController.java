package divide.inspector.ui.log;

import divide.inspector.ui.fx.Clip;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Watched;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.util.Subscription;

/// Binds the log window.
public final class LogController {
    private final LogKeeper keeper;
    private final LiveFeed feed;
    private Subscription drains = Subscription.EMPTY;

    @FXML
    private ListView<String> logList;

    /// A controller over what `keeper` keeps.
    public LogController(LogKeeper keeper, LiveFeed feed) {
        this.keeper = keeper;
        this.feed = feed;
    }

    @FXML
    private void initialize() {
        Watched.of(logList).subscribe(this::watch);
    }

    /// Otherwise every log window that was ever opened would be kept and filled.
    private void watch(boolean seen) {
        drains.unsubscribe();
        drains = seen ? feed.onDrain(this::show) : Subscription.EMPTY;
        show();
    }

    private void show() {
        List<String> entries = keeper.entries();
        if (!entries.equals(logList.getItems())) {
            logList.getItems().setAll(entries);
            logList.scrollTo(entries.size() - 1);
        }
    }

    @FXML
    private void copyAll() {
        Clip.put(String.join("\n", logList.getItems()));
    }
}
