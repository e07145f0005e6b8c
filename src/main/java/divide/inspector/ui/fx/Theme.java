package divide.inspector.ui.fx;

/// Which looks a user chooses.
public enum Theme {
    /// Light, dark or of high contrast, as the system has it, and along with it.
    SYSTEM,
    LIGHT,
    DARK,
    /// Black and white; which of them is the ground is the system's choice.
    HIGH_CONTRAST
}
