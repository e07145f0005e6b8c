package divide.inspector.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Where programs keep the settings of a user on this platform.
///
/// @param system the system's name, as Java tells it
/// @param home the user's home folder
/// @param environment the variable of that name, or null
record SettingsPlace(String system, String home, UnaryOperator<String> environment) {
    static SettingsPlace ofThisProcess() {
        return new SettingsPlace(
                System.getProperty("os.name", ""), System.getProperty("user.home", ""), System::getenv);
    }

    /// The folder for this program; empty when the user has none.
    Optional<Path> folder() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return variable("APPDATA")
                    .or(() -> inHome("AppData", "Roaming"))
                    .map(base -> base.resolve("Divide Inspector"));
        }
        if (name.startsWith("mac")) {
            return inHome("Library", "Application Support").map(base -> base.resolve("Divide Inspector"));
        }
        return variable("XDG_CONFIG_HOME").or(() -> inHome(".config")).map(base -> base.resolve("divide-inspector"));
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.apply(name)).flatMap(SettingsPlace::absolute);
    }

    private Optional<Path> inHome(String... names) {
        return absolute(home).map(folder -> Stream.of(names).reduce(folder, Path::resolve, Path::resolve));
    }

    /// The base directory specification has relative ones ignored; Java calls a home that it doesn't know `?`.
    private static Optional<Path> absolute(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
