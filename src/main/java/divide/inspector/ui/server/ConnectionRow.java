package divide.inspector.ui.server;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One connection in the table, for as long as it is open. JavaFX thread.
final class ConnectionRow {
    private final long id;
    private final ReadOnlyObjectWrapper<ConnectionView> view = new ReadOnlyObjectWrapper<>();
    private long seen;

    ConnectionRow(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    ReadOnlyObjectProperty<ConnectionView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Takes over how the connection stands, as the pull with number `pull` found it.
    void update(ConnectionView now, long pull) {
        seen = pull;
        view.set(now);
    }

    /// Whether the pull with number `pull` found the connection.
    boolean wasSeenIn(long pull) {
        return seen == pull;
    }
}
