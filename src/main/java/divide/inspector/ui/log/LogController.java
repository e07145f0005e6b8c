package divide.inspector.ui.log;

import divide.inspector.ui.fx.Clip;
import divide.inspector.ui.fx.LiveFeed;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;

/// Binds the log window.
public final class LogController {
    private final LogKeeper keeper;
    private final LiveFeed feed;

    @FXML
    private ListView<String> logList;

    /// A controller over what `keeper` keeps.
    public LogController(LogKeeper keeper, LiveFeed feed) {
        this.keeper = keeper;
        this.feed = feed;
    }

    @FXML
    private void initialize() {
        show();
        feed.onDrain(this::show);
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
