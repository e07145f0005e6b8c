package divide.inspector.ui.fx;

import divide.inspector.capture.filter.FilterWords;
import divide.inspector.protocol.Bundles;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The window's texts in one language. Any thread.
public final class Messages {
    private static final String BUNDLE = "divide.inspector.ui.messages";

    private final ResourceBundle bundle;
    private final Words words;
    private final FailureWords failures;
    private final FilterWords filter;

    /// The texts of `locale`, or English ones where there are none.
    public Messages(Locale locale) {
        this.bundle = Bundles.of(BUNDLE, locale);
        this.words = new Words(locale);
        this.failures = new FailureWords(locale);
        this.filter = new FilterWords(locale);
    }

    /// The bundle that FXML takes its `%` keys from.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// The protocol's words in the same language.
    public Words words() {
        return words;
    }

    /// The words for calls that fail, in the same language.
    public FailureWords failures() {
        return failures;
    }

    /// The words for the filter, in the same language.
    public FilterWords filter() {
        return filter;
    }

    /// The text under `key`, a [MessageFormat] pattern, with its gaps filled; numbers are grouped as the texts'
    /// language groups them for people. Pass as strings what stands for something on the wire.
    public String text(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(details);
    }
}
