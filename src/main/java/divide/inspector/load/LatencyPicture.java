package divide.inspector.load;

import java.util.List;

/// How the latencies were spread, over the time of a run. It doesn't change.
///
/// @param columnNanos how much time a column stands for
/// @param columns for each column, how many answers fell into each row of the [LatencyScale]; nobody may change them
public record LatencyPicture(long columnNanos, List<long[]> columns) {
    /// Of a run that has not begun.
    public static final LatencyPicture NONE = new LatencyPicture(1, List.of());

    public LatencyPicture {
        columns = List.copyOf(columns);
    }

    /// How many answers fell into a row of a column.
    public long count(int column, int row) {
        return columns.get(column)[row];
    }
}
