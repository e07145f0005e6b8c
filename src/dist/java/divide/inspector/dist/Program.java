package divide.inspector.dist;

import java.nio.file.Path;
import java.util.List;

/// What is packed.
///
/// @param version as users read it
/// @param start the module and its main class, as `java --module` takes them
/// @param jars the program's own and those of its libraries
/// @param icons a folder of `icon-16.png` to `icon-512.png`
record Program(String version, String start, List<Path> jars, Path icons) {
    /// As files and commands are called.
    static final String NAME = "divide-inspector";

    static final String TITLE = "Divide Inspector";

    static final String DESCRIPTION = "Shows, calls and serves the divide RPC, byte by byte";

    /// What the JVM is told at every start, and has to be told when the cache is made: it refuses one that was made
    /// under other options.
    static final List<String> JVM_OPTIONS =
            List.of("--enable-native-access=javafx.graphics", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders");

    /// The file of classes that are already loaded and linked.
    static final String CACHE = NAME + ".aot";

    String module() {
        return start.substring(0, start.indexOf('/'));
    }
}
