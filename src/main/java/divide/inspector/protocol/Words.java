package divide.inspector.protocol;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Findings, meanings and facts in the words of a language. Any thread.
public final class Words {
    private static final String BUNDLE = "divide.inspector.protocol.words";

    /// The words that go over the wire and into annotated text: they don't depend on who looks.
    public static final Words ENGLISH = new Words(Locale.ROOT);

    private final ResourceBundle bundle;

    /// The words of `locale`, or English ones where there are none.
    public Words(Locale locale) {
        this.bundle = Bundles.of(BUNDLE, locale);
    }

    /// What was found, where, and what to do about it: one sentence or two.
    public String finding(Finding finding) {
        return format(
                "finding." + finding.kind().name(),
                finding.details().stream().map(this::inWords).toArray());
    }

    private Object inWords(Object detail) {
        return detail instanceof FrameKind kind ? format("kind." + kind.label()) : detail;
    }

    /// What a field's value says.
    public String meaning(Meaning meaning) {
        return format("meaning." + meaning.key(), meaning.detail());
    }

    /// What an unfinished frame waits for: `waiting for 3 of 4 bytes of num1`.
    public String waiting(Awaited awaited) {
        String key = awaited.have() > 0 ? "waiting.partly" : "waiting.wholly";
        String field = awaited.field().path();
        return format(key, Integer.toString(awaited.missing()), Integer.toString(awaited.need()), field);
    }

    /// The name of a computed fact.
    public String factName(Fact fact) {
        return format("fact." + fact.key());
    }

    /// The sentence under `key`, its gaps filled with `details`. A number stands there in digits alone, as it does on
    /// the wire, unless the pattern has a format for it.
    ///
    /// @throws MissingResourceException when the bundle lacks the key
    public String format(String key, Object... details) {
        MessageFormat pattern = new MessageFormat(bundle.getString(key), Locale.ROOT);
        PlainFormat.into(pattern);
        return pattern.format(details);
    }
}
