package divide.inspector.app;

import java.io.File;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The options of one command line, known by name and with their values not yet read.
final class GivenOptions {
    private final Map<LaunchOption, List<OptionValue>> values = new EnumMap<>(LaunchOption.class);

    private GivenOptions() {}

    static GivenOptions of(List<String> args) throws LaunchOptionException {
        var given = new GivenOptions();
        for (var arg : args) {
            given.take(arg);
        }
        return given;
    }

    boolean has(LaunchOption option) {
        return values.containsKey(option);
    }

    Optional<LaunchOption> first(LaunchOption.Group group) {
        for (var option : values.keySet()) {
            if (option.isOf(group)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    <T> Optional<T> one(LaunchOption option, Reading<T> reading) throws LaunchOptionException {
        return has(option) ? Optional.of(reading.read(values.get(option).getFirst())) : Optional.empty();
    }

    OptionalInt number(LaunchOption option, Reading<Integer> reading) throws LaunchOptionException {
        var number = one(option, reading);
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    <T> List<T> all(LaunchOption option, Reading<T> reading) throws LaunchOptionException {
        var all = new ArrayList<T>();
        for (var value : values.getOrDefault(option, List.of())) {
            all.add(reading.read(value));
        }
        return List.copyOf(all);
    }

    private void take(String arg) throws LaunchOptionException {
        if (!arg.startsWith("--")) {
            takeFile(arg);
            return;
        }
        var equals = arg.indexOf('=');
        var option = option(equals < 0 ? arg : arg.substring(0, equals));
        add(new OptionValue(option, value(option, equals, arg)));
    }

    /// Desktops name the file that was opened with the program by a word of its own.
    private void takeFile(String arg) throws LaunchOptionException {
        if (!new File(arg).isFile()) {
            throw LaunchOptionException.of(Quoted.of(arg), "argument");
        }
        add(new OptionValue(LaunchOption.OPEN, arg));
    }

    private static LaunchOption option(String written) throws LaunchOptionException {
        var option = LaunchOption.named(written);
        if (option.isEmpty()) {
            throw LaunchOptionException.of(Quoted.escaped(written), "option");
        }
        return option.get();
    }

    private static String value(LaunchOption option, int equals, String arg) throws LaunchOptionException {
        if (option.isFlag() && equals >= 0) {
            throw LaunchOptionException.of(option.written(), "flag");
        }
        var value = equals < 0 ? "" : arg.substring(equals + 1);
        if (!option.isFlag() && value.isEmpty()) {
            throw LaunchOptionException.of(option.written(), "value", form(option));
        }
        return value;
    }

    private static String form(LaunchOption option) {
        return LaunchWords.ofThisProcess().form(option);
    }

    private void add(OptionValue value) throws LaunchOptionException {
        if (has(value.option()) && !value.option().mayBeRepeated()) {
            throw LaunchOptionException.of(value.option().written(), "repeated");
        }
        values.computeIfAbsent(value.option(), _ -> new ArrayList<>()).add(value);
    }

    /// Reads an option's value or refuses it.
    @FunctionalInterface
    interface Reading<T> {
        T read(OptionValue value) throws LaunchOptionException;
    }
}
