package divide.inspector.ui.fx;

import divide.inspector.capture.filter.FilterWords;
import divide.inspector.protocol.Bundles;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The window's texts in the language of the moment: the one place where panes take words from. Any thread; only the
/// JavaFX thread switches the language.
///
/// What holds on to a text has an old one after a switch. So panes are built anew then, and models that say something
/// say it anew: they listen to [#localeProperty], or keep a [Sentence].
public final class Messages {
    private static final String BUNDLE = "divide.inspector.ui.messages";

    private final ReadOnlyObjectWrapper<Locale> locale;
    private volatile Language language;

    /// All that is said in one language, of one make: a text and the words in its gaps never differ.
    ///
    /// @param locale how numbers and times are written
    private record Language(
            Locale locale,
            Figures figures,
            ResourceBundle bundle,
            Words words,
            FailureWords failures,
            FilterWords filter) {
        static Language of(Locale asked) {
            ResourceBundle bundle = Bundles.of(BUNDLE, asked);
            boolean isSpoken = bundle.getLocale().getLanguage().equals(asked.getLanguage());
            Locale locale = isSpoken ? asked : Regions.write(bundle.getLocale(), Regions.of(asked));
            return new Language(
                    locale,
                    new Figures(locale),
                    bundle,
                    new Words(asked),
                    new FailureWords(asked),
                    new FilterWords(asked));
        }
    }

    /// The texts of `locale`, or English ones where there are none.
    public Messages(Locale locale) {
        language = Language.of(locale);
        this.locale = new ReadOnlyObjectWrapper<>(language.locale());
    }

    /// Speaks the language of `next` from here on, or English where there are no texts in it. JavaFX thread.
    public void speak(Locale next) {
        language = Language.of(next);
        locale.set(language.locale());
    }

    /// The language of the texts, and how it is written where the user lives: changes after the texts have. JavaFX
    /// thread.
    public ReadOnlyObjectProperty<Locale> localeProperty() {
        return locale.getReadOnlyProperty();
    }

    /// How numbers and times are written for people.
    public Locale locale() {
        return language.locale();
    }

    /// Writes numbers and times for people.
    public Figures figures() {
        return language.figures();
    }

    /// The bundle that FXML takes its `%` keys from.
    public ResourceBundle bundle() {
        return language.bundle();
    }

    /// The protocol's words in the same language.
    public Words words() {
        return language.words();
    }

    /// The words for calls that fail, in the same language.
    public FailureWords failures() {
        return language.failures();
    }

    /// The words for the filter, in the same language.
    public FilterWords filter() {
        return language.filter();
    }

    /// The text under `key`, a [MessageFormat] pattern, with its gaps filled; numbers are grouped as the texts'
    /// language groups them for people. Pass as strings what stands for something on the wire.
    public String text(String key, Object... details) {
        Language now = language;
        return new MessageFormat(now.bundle().getString(key), now.locale()).format(details);
    }
}
