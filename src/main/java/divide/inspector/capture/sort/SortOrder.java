package divide.inspector.capture.sort;

/// An order of exchanges. Those that are equal in it stand in the order of their numbers, and those that have nothing
/// in that column stand last, both in either direction.
///
/// @param column what decides
/// @param direction which end comes first
public record SortOrder(SortColumn column, Direction direction) {
    /// Which end comes first.
    public enum Direction {
        /// The least.
        ASCENDING,
        /// The greatest.
        DESCENDING
    }

    boolean isDescending() {
        return direction == Direction.DESCENDING;
    }
}
