package divide.inspector.capture.filter;

import divide.inspector.protocol.Bundles;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Mistakes and completions in the words of a language. Any thread.
public final class FilterWords {
    private final ResourceBundle bundle;

    /// The words of `locale`, or English ones where there are none.
    public FilterWords(Locale locale) {
        bundle = Bundles.of("divide.inspector.capture.filter", locale);
    }

    /// What is wrong, and what to do: a sentence or two.
    public String mistake(Mistake mistake) {
        return format("mistake." + mistake.kind().name(), mistake.details().toArray());
    }

    /// What a candidate is for, in a few words.
    public String explanation(Candidate candidate) {
        return format(candidate.key(), candidate.details().toArray());
    }

    private String format(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(details);
    }
}
