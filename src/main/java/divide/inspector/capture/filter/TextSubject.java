package divide.inspector.capture.filter;

import java.util.Locale;

/// A text of an exchange.
public enum TextSubject implements Subject {
    /// The method that the request names.
    METHOD,
    /// The call as the list shows it.
    CALL,
    /// The result as the list shows it.
    RESULT,
    /// The result of an exchange that has no value: the error's message, or what went wrong.
    ERROR,
    /// What the user says of the exchange.
    NOTE,
    /// The address of the end that sends requests.
    CLIENT,
    /// The address of the end that answers them.
    SERVER;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
