package divide.inspector.ui.server;

import divide.inspector.rpc.ConnectionStatus;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.OwnServer.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The server's open connections, pulled when something has changed and somebody looks. JavaFX thread.
public final class ConnectionsModel {
    /// How often connections are looked at though nothing was signalled: their ages grow.
    private static final Duration TICK = Duration.ofSeconds(1);

    /// How many times as long as a pull takes the screen is left alone after it: with thousands of connections the
    /// table is brought up to date less often, and the window stays quick.
    private static final long REST = 8;

    private final OwnServer own;
    private final LiveFeed feed;
    private final LongSupplier nanos;
    private final ObservableList<ConnectionRow> rows = FXCollections.observableArrayList();
    private final Map<Long, ConnectionRow> byId = new HashMap<>();
    private final BooleanProperty watched = new SimpleBooleanProperty(false);
    private final ReadOnlyLongWrapper pulls = new ReadOnlyLongWrapper();
    private final Subscription subscriptions;
    private long nextPull;

    /// The connections of `own`, brought up to date by `feed`.
    public ConnectionsModel(OwnServer own, LiveFeed feed) {
        this(own, feed, System::nanoTime);
    }

    ConnectionsModel(OwnServer own, LiveFeed feed, LongSupplier nanos) {
        this.own = own;
        this.feed = feed;
        this.nanos = nanos;
        this.nextPull = nanos.getAsLong();
        this.subscriptions = Subscription.combine(
                feed.onDrain(this::drain),
                watched.subscribe(looking -> pullIfWatched()),
                own.stateProperty().subscribe(state -> pullIfWatched()));
    }

    private void drain() {
        long early = nextPull - nanos.getAsLong();
        if (!watched.get()) {
            return;
        }
        if (early > 0) {
            feed.signalAfter(Duration.ofNanos(early));
        } else {
            pull();
        }
    }

    private void pullIfWatched() {
        if (watched.get()) {
            pull();
        }
    }

    private void pull() {
        long started = nanos.getAsLong();
        merge(own.connections(), started);
        pulls.set(pulls.get() + 1);
        long ended = nanos.getAsLong();
        nextPull = ended + REST * (ended - started);
        if (!rows.isEmpty()) {
            feed.signalAfter(TICK);
        }
    }

    /// One change for all that have come and one for all that have gone; those that stay keep their rows, so that the
    /// selection stays, too.
    private void merge(List<ConnectionStatus> open, long now) {
        List<ConnectionRow> come = new ArrayList<>();
        open.forEach(status -> find(status.id(), come).update(ConnectionView.at(now, status), pulls.get()));
        if (byId.size() > open.size()) {
            drop();
        }
        if (!come.isEmpty()) {
            rows.addAll(come);
        }
    }

    private ConnectionRow find(long id, List<ConnectionRow> come) {
        return byId.computeIfAbsent(id, unknown -> {
            ConnectionRow row = new ConnectionRow(unknown);
            come.add(row);
            return row;
        });
    }

    private void drop() {
        byId.values().removeIf(row -> !row.wasSeenIn(pulls.get()));
        Set<ConnectionRow> gone = new HashSet<>(rows);
        gone.removeIf(row -> row.wasSeenIn(pulls.get()));
        if (gone.size() == rows.size()) {
            rows.clear();
        } else {
            rows.removeAll(gone);
        }
    }

    /// The open connections, oldest first until the user sorts them otherwise.
    ObservableList<ConnectionRow> rows() {
        return rows;
    }

    /// Whether anybody can see the connections. While nobody can, they aren't looked at.
    BooleanProperty watchedProperty() {
        return watched;
    }

    /// How often the connections were looked at.
    ReadOnlyLongProperty pullsProperty() {
        return pulls.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return own.stateProperty();
    }

    /// Closes a connection.
    void close(ConnectionRow row) {
        own.closeConnection(row.id());
        feed.signal();
    }

    /// Hears nothing any more.
    public void release() {
        subscriptions.unsubscribe();
    }
}
