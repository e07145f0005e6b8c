package divide.inspector.capture;

import divide.inspector.protocol.Severity;

/// What an exchange's row is marked with, worst last.
public enum Mark {
    /// It is under way.
    OPEN,
    /// It was answered with a value, and there is nothing to say.
    FINE,
    /// There is something worth knowing.
    INFO,
    /// The call could not be served.
    WARNING,
    /// It was answered with an error's message, its bytes break the format, or it was never answered.
    ERROR;

    static Mark of(Severity severity) {
        return switch (severity) {
            case INFO -> INFO;
            case WARNING -> WARNING;
            case ERROR -> ERROR;
        };
    }
}
