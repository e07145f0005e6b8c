package divide.inspector.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a command line.
final class LaunchOptions {
    private LaunchOptions() {}

    /// Reads the words of a command line, which may be none. `--help` and then `--version` win over all other options
    /// once each of those is well-formed by itself.
    ///
    /// @throws LaunchOptionException when an option is unknown, malformed, repeated or at odds with another, or a
    /// number is outside its range
    static Launch parse(List<String> args) throws LaunchOptionException {
        var given = GivenOptions.of(args);
        var window = window(given);
        var explain = explain(given);
        var about = about(given);
        if (about.isPresent()) {
            return about.get();
        }
        refuseContradictions(given);
        return explain.isPresent() ? explain.get() : window;
    }

    private static Optional<Launch> about(GivenOptions given) {
        if (given.has(LaunchOption.HELP)) {
            return Optional.of(new Launch.Help());
        }
        return given.has(LaunchOption.VERSION) ? Optional.of(new Launch.Version()) : Optional.empty();
    }

    private static Launch.Window window(GivenOptions given) throws LaunchOptionException {
        return new Launch.Window(
                given.one(LaunchOption.OPEN, OptionValue::file),
                given.number(LaunchOption.SERVE, OptionValue::servePort),
                given.all(LaunchOption.CALL, OptionValue::call),
                given.one(LaunchOption.TARGET, OptionValue::target),
                given.all(LaunchOption.PROXY, OptionValue::proxy),
                given.one(LaunchOption.SNAPSHOT, OptionValue::snapshot),
                given.one(LaunchOption.THEME, OptionValue::theme),
                given.one(LaunchOption.SIZE, OptionValue::size),
                given.one(LaunchOption.SETTINGS, OptionValue::settings),
                given.one(LaunchOption.LANGUAGE, OptionValue::language),
                flags(given));
    }

    private static Set<Launch.Flag> flags(GivenOptions given) {
        var flags = EnumSet.noneOf(Launch.Flag.class);
        if (given.has(LaunchOption.PRINT)) {
            flags.add(Launch.Flag.PRINT);
        }
        if (given.has(LaunchOption.EXIT)) {
            flags.add(Launch.Flag.EXIT);
        }
        return flags;
    }

    private static Optional<Launch.Explain> explain(GivenOptions given) throws LaunchOptionException {
        var as = given.one(LaunchOption.AS, OptionValue::frameKind);
        return given.one(LaunchOption.EXPLAIN, OptionValue::source).map(source -> new Launch.Explain(source, as));
    }

    private static void refuseContradictions(GivenOptions given) throws LaunchOptionException {
        if (given.has(LaunchOption.AS) && !given.has(LaunchOption.EXPLAIN)) {
            throw LaunchOptionException.of(LaunchOption.AS.written(), "alone", LaunchOption.EXPLAIN.written());
        }
        var windowOption = given.first(LaunchOption.Group.WINDOW);
        if (given.has(LaunchOption.EXPLAIN) && windowOption.isPresent()) {
            throw LaunchOptionException.of(
                    windowOption.get().written(), "contradiction", LaunchOption.EXPLAIN.written());
        }
    }
}
