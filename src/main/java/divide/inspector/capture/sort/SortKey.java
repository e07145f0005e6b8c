package divide.inspector.capture.sort;

/// A column that decides in an order. What has nothing in it stands last in either direction.
///
/// @param column what decides
/// @param direction which end comes first
public record SortKey(SortColumn column, Direction direction) {
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
