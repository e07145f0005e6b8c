package divide.inspector.app;

import divide.inspector.ui.fx.Regions;
import divide.inspector.ui.session.Language;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Follows a command line. What opens no window is done without a single class of JavaFX, which may be missing or
/// find no display.
public final class Launcher {
    private static final int REFUSED = 2;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final ToIntFunction<Launch.Window> window;

    /// A launcher that speaks through `out` and `err` and leaves windows to `window`, which returns the status.
    Launcher(InputStream in, PrintStream out, PrintStream err, ToIntFunction<Launch.Window> window) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.window = window;
    }

    /// Starts the program; see `--help`.
    public static void main(String[] args) {
        List<String> words = List.of(args);
        System.setErr(standardError());
        System.exit(ofThisProcess(asked -> WindowLaunch.run(asked, words)).run(words));
    }

    /// A launcher on this process's own standard streams.
    static Launcher ofThisProcess(ToIntFunction<Launch.Window> window) {
        return new Launcher(System.in, standardOutput(), System.err, window);
    }

    /// Standard output in UTF-8 whatever the locale; `System.out` writes `?` for what the locale lacks. It must be
    /// flushed.
    static PrintStream standardOutput() {
        var bytes = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /// Standard error as the terminal reads it, or in UTF-8 where that has no Chinese characters, as when no locale is
    /// set: UTF-8 is the best guess then.
    private static PrintStream standardError() {
        boolean isFit = System.err.charset().newEncoder().canEncode("\u4e2d");
        return isFit
                ? System.err
                : new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    /// Does what the words of a command line ask for.
    ///
    /// @return the exit status
    int run(List<String> args) {
        language(args).ifPresent(Locale::setDefault);
        try {
            return start(LaunchOptions.parse(args));
        } catch (LaunchOptionException refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }

    /// Read ahead of all else, since mistakes in other options are told in that language too.
    private static Optional<Locale> language(List<String> args) {
        var option = LaunchOption.LANGUAGE.written() + "=";
        return args.stream()
                .filter(arg -> arg.startsWith(option))
                .flatMap(arg -> locale(arg.substring(option.length())).stream())
                .findFirst();
    }

    /// With numbers and times as in the region of `tag`, or else as the user has them.
    private static Optional<Locale> locale(String tag) {
        String region = Locale.forLanguageTag(tag.replace('_', '-')).getCountry();
        return Language.of(tag).map(language -> language.locale(region.isEmpty() ? Regions.ofUser() : region));
    }

    private int start(Launch launch) throws LaunchOptionException {
        return switch (launch) {
            case Launch.Help _ -> say(LaunchWords.ofThisProcess().help());
            case Launch.Version _ -> say(LaunchWords.ofThisProcess().version());
            case Launch.Explain explain -> new Explain(in, out).run(explain);
            case Launch.Window asked -> open(asked);
        };
    }

    /// A file that can't be read is refused before there is a window.
    private int open(Launch.Window asked) throws LaunchOptionException {
        if (asked.open().isPresent()) {
            CaptureCheck.check(asked.open().get());
        }
        return window.applyAsInt(asked);
    }

    private int say(String text) {
        out.print(text + "\n");
        return out.checkError() ? 1 : 0;
    }
}
