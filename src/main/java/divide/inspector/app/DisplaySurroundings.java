package divide.inspector.app;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What a [DisplayProbe] knows about the machine and the user.
///
/// @param system the system's name as in the property `os.name`
/// @param environment the environment variables
/// @param socketFolder where local X servers have their sockets `X0`, `X1` and so on
/// @param hostName finds how this machine is called in the user's authority file; may take as long as a look-up in
/// the network
/// @param deadline how long the whole probe may take
record DisplaySurroundings(
        String system,
        Map<String, String> environment,
        Path socketFolder,
        Supplier<String> hostName,
        Duration deadline) {
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    private static final Path KERNEL_HOST_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    DisplaySurroundings {
        environment = Map.copyOf(environment);
    }

    /// What this process finds around itself, with a deadline of 2 s.
    static DisplaySurroundings ofThisProcess() {
        return new DisplaySurroundings(
                System.getProperty("os.name"),
                System.getenv(),
                SOCKETS,
                DisplaySurroundings::nameOfThisMachine,
                PATIENCE);
    }

    /// Whether the system's own windows need no X server.
    boolean showsWindowsByItself() {
        return system.startsWith("Windows") || system.startsWith("Mac");
    }

    /// The variable's text; one that is empty counts as not set.
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
    }

    /// Where the user's cookies for X servers are, whether the file exists or not; as for X clients, a variable that
    /// is set but empty doesn't lead to the home folder.
    Optional<Path> authorityFile() {
        return Optional.ofNullable(environment.get("XAUTHORITY"))
                .or(() -> variable("HOME").map(home -> home + "/.Xauthority"))
                .flatMap(DisplaySurroundings::path);
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Linux says its name without asking the network, which may be slow or broken.
    private static String nameOfThisMachine() {
        try {
            return Files.isReadable(KERNEL_HOST_NAME)
                    ? Files.readString(KERNEL_HOST_NAME).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException _) {
            return "localhost";
        }
    }
}
