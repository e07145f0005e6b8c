package divide.inspector.bench;

import divide.inspector.bench.EngineCalls.Listening;
import divide.inspector.rpc.ServerMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What is measured, from arguments `name=value`, several values parted by commas.
///
/// @param connections `connections`: how many connections at once; 0 for none of that part
/// @param modes `modes`: names of [ServerMode]
/// @param depth `depth`: how many calls a batch has; 0 for no batches
/// @param listening `taps`: `off`, or `recorder` for the capture beside nobody listening
/// @param ends `ends`: `together`, or `apart` to measure one connection with a bare other end too
/// @param rounds `rounds`: how often everything is measured
/// @param millis `millis`: how long each measurement takes
record CallsPlan(
        List<Integer> connections,
        List<ServerMode> modes,
        int depth,
        List<Listening> listening,
        Ends ends,
        int rounds,
        int millis) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "connections", "8,64",
            "modes", "AUTOMATIC,PLATFORM_THREADS,VIRTUAL_THREADS,ONE_AT_A_TIME",
            "depth", "0",
            "taps", "off",
            "ends", "together",
            "rounds", "7",
            "millis", "1000");

    /// Which ends of a connection are the engine's.
    enum Ends {
        /// Both.
        TOGETHER,
        /// Both, and in contenders of their own each beside a bare one.
        APART
    }

    static CallsPlan of(String[] arguments) {
        Map<String, String> given = new HashMap<>(DEFAULTS);
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || given.put(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException(argument + " is none of " + DEFAULTS);
            }
        }
        return new CallsPlan(
                values(given.get("connections"))
                        .map(Integer::valueOf)
                        .filter(count -> count > 0)
                        .toList(),
                values(given.get("modes")).map(ServerMode::valueOf).toList(),
                Integer.parseInt(given.get("depth")),
                given.get("taps").equals("recorder") ? List.of(Listening.values()) : List.of(Listening.NOBODY),
                Ends.valueOf(given.get("ends").toUpperCase(Locale.ROOT)),
                Integer.parseInt(given.get("rounds")),
                Integer.parseInt(given.get("millis")));
    }

    private static Stream<String> values(String list) {
        return Arrays.stream(list.split(","));
    }
}
