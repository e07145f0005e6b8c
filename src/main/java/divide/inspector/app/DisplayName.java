package divide.inspector.app;

import java.util.Optional;
import java.util.regex.Pattern;

/// The parts of `DISPLAY` that say where the X server is: `[HOST]:NUMBER[.SCREEN]`.
///
/// @param host a host's name or address without brackets, `unix`, or nothing for a server on this machine
/// @param number the server's number on its host, 0 or more
record DisplayName(String host, int number) {
    private static final int FIRST_PORT = 6000;
    private static final int LAST_PORT = 65535;
    private static final Pattern FORM = Pattern.compile(
            "(?:\\[(?<ip6>[0-9a-fA-F:.]+)\\]|(?<host>[^:/\\[\\]\\s]*)):(?<number>\\d{1,9})(?:\\.\\d{1,9})?");

    /// Reads the usual forms; sockets named by their path and DECnet names (`host::0`) aren't understood.
    static Optional<DisplayName> parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var host = Optional.ofNullable(parts.group("ip6")).orElseGet(() -> parts.group("host"));
        return Optional.of(new DisplayName(host, Integer.parseInt(parts.group("number"))));
    }

    boolean hasPort() {
        return number <= LAST_PORT - FIRST_PORT;
    }

    int port() {
        return FIRST_PORT + number;
    }

    String socketName() {
        return "X" + number;
    }
}
