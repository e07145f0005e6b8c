package divide.inspector.ui.session;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The filters that were used last, the newest first. JavaFX thread only.
public final class RecentFilters {
    private static final int MOST = 20;

    private final ObservableList<String> filters = FXCollections.observableArrayList();

    /// Their texts; whoever keeps them beyond this run fills the list and listens to it.
    public ObservableList<String> filters() {
        return filters;
    }

    /// Puts `filter` first, unless it is blank.
    void add(String filter) {
        String text = filter.strip();
        if (text.isEmpty() || !filters.isEmpty() && filters.getFirst().equals(text)) {
            return;
        }
        filters.remove(text);
        filters.addFirst(text);
        if (filters.size() > MOST) {
            filters.remove(MOST, filters.size());
        }
    }
}
