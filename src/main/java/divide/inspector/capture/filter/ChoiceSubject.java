package divide.inspector.capture.filter;

import java.util.Locale;

/// What has one of a few values.
public enum ChoiceSubject implements Subject {
    /// Where an exchange comes from.
    SOURCE,
    /// What its row is marked with.
    MARK,
    /// What was found about its bytes.
    FINDING;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
