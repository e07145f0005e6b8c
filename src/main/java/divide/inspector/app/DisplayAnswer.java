package divide.inspector.app;

/// Whether a window can be shown.
sealed interface DisplayAnswer {
    /// A window can be shown.
    record Usable() implements DisplayAnswer {}

    /// No window can be shown.
    ///
    /// @param reason why not
    /// @param display what `DISPLAY` says, or nothing
    record Absent(Reason reason, String display) implements DisplayAnswer {}

    /// Why no window can be shown.
    enum Reason {
        /// `DISPLAY` is not set or empty.
        UNNAMED,
        /// `DISPLAY` is not set or empty, and there is a Wayland display, which JavaFX can't use by itself.
        WAYLAND_ONLY,
        /// `DISPLAY` holds something that isn't understood.
        UNREADABLE,
        /// Nobody listens there, or the connection broke.
        UNREACHABLE,
        /// Somebody listens there who doesn't let us in, or who isn't an X server.
        REFUSED,
        /// The deadline passed without an answer.
        SILENT
    }
}
