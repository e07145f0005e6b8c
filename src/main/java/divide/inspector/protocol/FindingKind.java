package divide.inspector.protocol;

import static divide.inspector.protocol.Severity.ERROR;
import static divide.inspector.protocol.Severity.INFO;
import static divide.inspector.protocol.Severity.WARNING;

/// What can be found about a frame (`wire.md`, "What real peers get wrong"). The words of each stand in the bundle
/// `words`, under `finding.` and the name here; [Finding#details] fill their gaps.
public enum FindingKind {
    LENGTH_OVER_LIMIT(ERROR),
    LENGTH_LITTLE_ENDIAN(ERROR),
    NOT_UTF8(ERROR),
    COUNTED_IN_CHARACTERS(ERROR),
    ARGS_LENGTH_UNFIT(ERROR),
    UNKNOWN_SEQ(ERROR),
    REPEATED_SEQ(ERROR),
    MISSING_PARAMETER(ERROR),
    CUT_BY_ARGS_LENGTH(ERROR),
    LEFT_OVER_IN_ARGS(ERROR),
    UNKNOWN_TYPE(ERROR),
    LEFT_OVER(ERROR),
    UNASKED(ERROR),
    ENDED_INSIDE(ERROR),
    RESET_INSIDE(ERROR),
    TIMED_OUT_INSIDE(ERROR),
    CANCELLED_INSIDE(ERROR),
    LOST_INSIDE(ERROR),
    PASSED_OVER_INSIDE(ERROR),
    CAPTURE_ENDED_INSIDE(ERROR),
    LOST(ERROR),
    UNPAIRED(ERROR),
    UNKNOWN_METHOD(WARNING),
    NOT_IMPLEMENTED(WARNING),
    UNCERTAIN_PAIR(WARNING),
    EXPLICIT_DEFAULT(INFO),
    OUT_OF_ORDER(INFO),
    INEXACT_QUOTIENT(INFO),
    NO_QUOTIENT(INFO);

    private final Severity severity;

    FindingKind(Severity severity) {
        this.severity = severity;
    }

    /// How bad it is.
    public Severity severity() {
        return severity;
    }
}
