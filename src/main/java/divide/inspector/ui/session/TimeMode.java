package divide.inspector.ui.session;

/// What the times in the list of exchanges count from.
public enum TimeMode {
    /// They are times of day.
    OF_DAY,
    /// From the first exchange of the capture.
    SINCE_START,
    /// From the exchange in the row above.
    SINCE_ROW_ABOVE
}
