package divide.inspector.rpc;

import divide.inspector.protocol.Bundles;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What went wrong with a call, in the words of a language. Any thread.
public final class FailureWords {
    /// The words of the log.
    public static final FailureWords ENGLISH = new FailureWords(Locale.ROOT);

    private final ResourceBundle bundle;

    /// The words of `locale`, or English ones where there are none.
    public FailureWords(Locale locale) {
        bundle = Bundles.of("divide.inspector.rpc.failures", locale);
    }

    /// One sentence that says what happened, where, and what to do.
    public String sentence(CallFailure kind, List<String> details) {
        return new MessageFormat(bundle.getString(kind.name()), Locale.ROOT).format(details.toArray());
    }
}
