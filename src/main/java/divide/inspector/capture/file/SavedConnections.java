package divide.inspector.capture.file;

import divide.inspector.capture.Connection;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.protocol.Ending;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The connections that are saved, each as it stood when its first exchange was gathered: one may end meanwhile. One
/// thread at a time.
final class SavedConnections {
    private final ExchangeStore store;
    private final Map<Integer, Integer> ranks = new HashMap<>();
    private final Map<Integer, Optional<Connection>> known = new HashMap<>();

    /// @param numbers those of all connections that are saved
    SavedConnections(ExchangeStore store, Collection<Integer> numbers) {
        this.store = store;
        new TreeSet<>(numbers).forEach(number -> ranks.put(number, ranks.size()));
    }

    /// How many there are.
    int count() {
        return ranks.size();
    }

    /// The place of a connection among all of them, by its number, from 0.
    int rank(int number) {
        return ranks.getOrDefault(number, ranks.size());
    }

    /// What is known of a connection; empty when it is not in the store any more.
    Optional<Connection> of(int number) {
        return known.computeIfAbsent(number, store::connection);
    }

    static boolean isClosed(Connection connection) {
        return connection.ending() != Ending.OPEN && connection.ending() != Ending.CAPTURE_ENDED;
    }
}
