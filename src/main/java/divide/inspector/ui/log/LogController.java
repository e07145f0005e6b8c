package divide.inspector.ui.log;

import divide.inspector.ui.fx.Clip;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Watched;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Binds the log window.
public final class LogController {
    private final LogKeeper keeper;
    private final LiveFeed feed;
    private Subscription drains = Subscription.EMPTY;

    /// How many entries had been dropped by the keeper when the list was brought up to date.
    private long dropped;

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

    /// Goes along with the newest entry as long as that is in view: whoever reads further up is left where they are.
    private void show() {
        LogKeeper.Kept kept = keeper.kept();
        List<String> shown = logList.getItems();
        boolean isAtEnd = lastSeen().orElse(shown.size()) >= shown.size() - 1;
        int first = firstSeen();
        int gone = (int) Math.min(kept.dropped() - dropped, shown.size());
        dropped = kept.dropped();
        shown.subList(0, gone).clear();
        shown.addAll(kept.entries().subList(shown.size(), kept.entries().size()));
        if (isAtEnd) {
            scrollTo(shown.size() - 1);
        } else if (gone > 0) {
            scrollTo(Math.max(0, first - gone));
        }
    }

    /// At once: the next entries look at where the list stands.
    private void scrollTo(int index) {
        logList.scrollTo(index);
        logList.layout();
    }

    private int firstSeen() {
        return flow().map(VirtualFlow::getFirstVisibleCell)
                .map(cell -> cell.getIndex())
                .orElse(0);
    }

    /// Empty where nothing can be seen yet.
    private Optional<Integer> lastSeen() {
        return flow().map(VirtualFlow::getLastVisibleCell).map(cell -> cell.getIndex());
    }

    private Optional<VirtualFlow<?>> flow() {
        return logList.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
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
