package divide.inspector.ui.files;

/// Asks the user what is to become of a capture that isn't saved. JavaFX thread.
@FunctionalInterface
public interface SaveQuestion {
    /// What the user wants.
    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }

    /// Nobody is asked: what isn't saved is given up.
    SaveQuestion NOBODY_THERE = _ -> Answer.DISCARD;

    /// @param exchanges how many exchanges the capture has
    Answer ask(long exchanges);
}
