package divide.inspector.rpc;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// A call ended without an answer. The message is one English sentence; [FailureWords] says it in other languages.
public final class CallFailedException extends IOException {
    private static final long serialVersionUID = 1;

    private final CallFailure kind;
    private final String[] details;

    CallFailedException(CallFailure kind, Throwable cause, Object... details) {
        this(kind, Stream.of(details).map(String::valueOf).toList(), cause);
    }

    /// A failure that was written down and is read again.
    public static CallFailedException known(CallFailure kind, List<String> details) {
        return new CallFailedException(kind, details, null);
    }

    private CallFailedException(CallFailure kind, List<String> details, Throwable cause) {
        super(FailureWords.ENGLISH.sentence(kind, details), cause);
        this.kind = kind;
        this.details = details.toArray(String[]::new);
    }

    /// How it ended.
    public CallFailure kind() {
        return kind;
    }

    /// What fills the gaps of its words.
    public List<String> details() {
        return List.of(details);
    }
}
