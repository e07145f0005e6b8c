package divide.inspector.capture.sort;

import divide.inspector.capture.sort.SortKey.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An order of exchanges. Those that are equal in all its keys stand in the order of their numbers, whatever the
/// directions.
///
/// @param keys the first one decides; among those that are equal in it the next one does, and so on; no column twice
public record SortOrder(List<SortKey> keys) {
    /// The order in which exchanges come: that of their numbers.
    public static final SortOrder ARRIVAL = new SortOrder(List.of());

    /// @throws IllegalArgumentException when a column is named twice
    public SortOrder {
        keys = List.copyOf(keys);
        if (keys.stream().map(SortKey::column).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("a column twice in " + keys);
        }
    }

    /// An order by one column.
    public static SortOrder by(SortColumn column, Direction direction) {
        return new SortOrder(List.of(new SortKey(column, direction)));
    }

    /// Whether nothing but the numbers decides.
    public boolean isArrival() {
        return keys.isEmpty();
    }

    /// The key that is that column; empty when it decides nothing.
    public Optional<SortKey> key(SortColumn column) {
        return keys.stream().filter(key -> key.column() == column).findFirst();
    }

    /// What follows when a user asks for that column alone: ascending, then descending, then the order of arrival. One
    /// that is descending among others comes to be ascending, alone.
    public SortOrder turned(SortColumn column) {
        Optional<Direction> before = key(column).map(SortKey::direction);
        if (before.isEmpty()) {
            return by(column, Direction.ASCENDING);
        }
        return switch (before.get()) {
            case ASCENDING -> by(column, Direction.DESCENDING);
            case DESCENDING -> keys.size() == 1 ? ARRIVAL : by(column, Direction.ASCENDING);
        };
    }

    /// What follows when a user asks for that column as well: behind all others ascending, then descending in the same
    /// place, then not at all.
    public SortOrder extended(SortColumn column) {
        List<SortKey> others = new ArrayList<>(keys);
        int place = keys.indexOf(new SortKey(column, Direction.ASCENDING));
        if (place >= 0) {
            others.set(place, new SortKey(column, Direction.DESCENDING));
        } else if (!others.remove(new SortKey(column, Direction.DESCENDING))) {
            others.add(new SortKey(column, Direction.ASCENDING));
        }
        return new SortOrder(others);
    }
}
