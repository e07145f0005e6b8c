package divide.inspector.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The launch options in the order of the help text.
enum LaunchOption {
    OPEN(Group.WINDOW, Arity.VALUE),
    SERVE(Group.WINDOW, Arity.VALUE),
    CALL(Group.WINDOW, Arity.VALUES),
    TARGET(Group.WINDOW, Arity.VALUE),
    PROXY(Group.WINDOW, Arity.VALUES),
    PRINT(Group.WINDOW, Arity.FLAG),
    SNAPSHOT(Group.WINDOW, Arity.VALUE),
    THEME(Group.WINDOW, Arity.VALUE),
    SIZE(Group.WINDOW, Arity.VALUE),
    SETTINGS(Group.WINDOW, Arity.VALUE),
    EXIT(Group.WINDOW, Arity.FLAG),
    EXPLAIN(Group.EXPLAIN, Arity.VALUE),
    AS(Group.EXPLAIN, Arity.VALUE),
    LANGUAGE(Group.ANY, Arity.VALUE),
    HELP(Group.ABOUT, Arity.FLAG),
    VERSION(Group.ABOUT, Arity.FLAG);

    /// Options that may stand together.
    enum Group {
        WINDOW,
        EXPLAIN,
        ANY,
        ABOUT;

        /// In the resource bundle, such as `group.window`.
        String key() {
            return "group." + name().toLowerCase(Locale.ROOT);
        }

        List<LaunchOption> options() {
            return Arrays.stream(LaunchOption.values())
                    .filter(option -> option.group == this)
                    .toList();
        }
    }

    /// How many values an option takes.
    enum Arity {
        FLAG,
        VALUE,
        VALUES
    }

    private final Group group;
    private final Arity arity;

    LaunchOption(Group group, Arity arity) {
        this.group = group;
        this.arity = arity;
    }

    static Optional<LaunchOption> named(String written) {
        for (var option : values()) {
            if (option.written().equals(written)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /// On the command line, such as `--serve`.
    String written() {
        return "--" + key();
    }

    /// In the resource bundle, such as `serve`.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOf(Group group) {
        return this.group == group;
    }

    boolean isFlag() {
        return arity == Arity.FLAG;
    }

    boolean mayBeRepeated() {
        return arity == Arity.VALUES;
    }
}
