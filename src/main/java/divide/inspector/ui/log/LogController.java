package divide.inspector.ui.log;

import divide.inspector.ui.fx.Clip;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Watched;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Binds the log window.
public final class LogController {
    private final LogKeeper keeper;
    private final LiveFeed feed;
    private Subscription drains = Subscription.EMPTY;

    @FXML
    private ListView<String> logList;

    @FXML
    private Button logCopyButton;

    /// A controller over what `keeper` keeps.
    public LogController(LogKeeper keeper, LiveFeed feed) {
        this.keeper = keeper;
        this.feed = feed;
    }

    @FXML
    private void initialize() {
        logCopyButton.disableProperty().bind(Bindings.isEmpty(logList.getItems()));
        closeOnEscape();
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

    /// A list keeps Escape to itself, so the button that listens for it doesn't hear it.
    private void closeOnEscape() {
        logList.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
    }

    @FXML
    private void close() {
        logList.getScene().getWindow().hide();
    }

    @FXML
    private void copyAll() {
        Clip.put(String.join("\n", logList.getItems()));
    }
}
