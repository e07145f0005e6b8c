package divide.inspector.capture.statistics;

import java.util.List;

/// Which connections the exchanges were on.
///
/// @param busiest those with the most exchanges, by number
/// @param others how many others there are
/// @param onOthers the exchanges on those together
/// @param onNone the exchanges that were on no connection
public record Connections(List<Busy> busiest, int others, Count onOthers, Count onNone) {
    /// How many are counted each for itself.
    public static final int BUSIEST = 16;

    public Connections {
        busiest = List.copyOf(busiest);
    }

    /// The exchanges on one connection.
    ///
    /// @param number the connection's number
    public record Busy(int number, Count count) {}
}
