package divide.inspector.ui.fx;

/// The looks of the window.
public enum Theme {
    LIGHT,
    DARK;

    /// The other one.
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
