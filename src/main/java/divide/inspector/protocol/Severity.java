package divide.inspector.protocol;

import java.util.Locale;

/// How bad a finding is, worst last.
public enum Severity {
    /// Worth knowing.
    INFO,
    /// The format holds, the call can't be served.
    WARNING,
    /// The bytes break the format or end too early.
    ERROR;

    /// The worse of two severities; null stands for no finding.
    static Severity worse(Severity one, Severity other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    /// The severity's name in texts: `info`, `warning` or `error`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
