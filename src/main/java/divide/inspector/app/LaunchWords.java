package divide.inspector.app;

import divide.inspector.protocol.Bundles;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The words that the launcher prints, in the user's language where there are texts in it, otherwise in English.
final class LaunchWords {
    private static final String BUNDLE = "divide.inspector.app.launch";

    private final ResourceBundle bundle;

    private LaunchWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words in this process's default language.
    static LaunchWords ofThisProcess() {
        return in(Locale.getDefault());
    }

    static LaunchWords in(Locale locale) {
        return new LaunchWords(Bundles.of(BUNDLE, locale));
    }

    /// All options and the exit statuses, in lines of at most 80 columns parted by `\n`, without a line break at the
    /// end.
    String help() {
        return new HelpText(this).text();
    }

    /// The program's name with the version of the module that it was built as.
    String version() {
        var descriptor = LaunchWords.class.getModule().getDescriptor();
        return descriptor == null
                ? text("version.none")
                : descriptor.rawVersion().map(raw -> text("version", raw)).orElseGet(() -> text("version.none"));
    }

    /// One line that says why the program runs off-screen.
    String offScreen(DisplayAnswer.Absent absent) {
        var key = "offscreen." + absent.reason().name().toLowerCase(Locale.ROOT);
        return text(key, Quoted.of(absent.display()));
    }

    String refusal(String key, String option, String... details) {
        var words = Stream.concat(Stream.of(option), Stream.of(details)).toArray(String[]::new);
        return text("refused." + key, words);
    }

    /// An option with the shape of its value, such as `--serve=PORT`.
    String form(LaunchOption option) {
        return option.isFlag() ? option.written() : option.written() + "=" + text("value." + option.key());
    }

    /// Numbers are handed over as strings, or else a port would read 65,535.
    String text(String key, String... words) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(words);
    }
}
