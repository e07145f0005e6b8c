package divide.inspector.ui.exchanges;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Session;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is said about the rows in view. JavaFX thread only.
final class ListWords {
    private final Session session;
    private final Messages messages;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper();

    ListWords(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    /// `3 of 1,234`
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// What a table without rows says.
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Says how it stands.
    ///
    /// @param shown how many rows there are
    /// @param stage how far filtering is
    /// @param filtered whether there is a filter
    /// @param sorted the order of the rows, when they have one of their own
    void say(int shown, Search.Stage stage, boolean filtered, Optional<SortedRows> sorted) {
        long all = session.totalsProperty().get().exchanges();
        count.set(messages.text(countKey(stage), shown, all)
                + sorted.map(this::order).orElse(""));
        empty.set(messages.text(filtered && all > 0 ? filteredKey(stage) : emptyKey()));
    }

    private static String countKey(Search.Stage stage) {
        return switch (stage) {
            case UP_TO_DATE -> "exchanges.count.text";
            case BEHIND -> "exchanges.count.searching";
            case BROKEN_OFF -> "exchanges.count.broken";
        };
    }

    private String order(SortedRows rows) {
        if (rows.hasFailed()) {
            return messages.text("exchanges.count.unsorted");
        }
        return rows.isPending()
                ? messages.text("exchanges.count.sorting", rows.fraction())
                : messages.text("exchanges.count.sorted");
    }

    private static String filteredKey(Search.Stage stage) {
        return switch (stage) {
            case UP_TO_DATE -> "exchanges.empty.filtered";
            case BEHIND -> "exchanges.empty.searching";
            case BROKEN_OFF -> "exchanges.empty.broken";
        };
    }

    private String emptyKey() {
        return session.recordingProperty().get() ? "exchanges.empty.text" : "exchanges.empty.paused";
    }
}
