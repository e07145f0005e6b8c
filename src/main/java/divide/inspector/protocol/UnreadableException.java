package divide.inspector.protocol;

/// Carries the first fault out of the readers of pasted text.
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient FrameText.Unreadable fault;

    UnreadableException(FrameText.Unreadable fault) {
        super(fault.toString());
        this.fault = fault;
    }

    FrameText.Unreadable fault() {
        return fault;
    }
}
