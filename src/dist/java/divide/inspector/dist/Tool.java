package divide.inspector.dist;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// A tool of the JDK that runs this program, so that no other JDK's gets in between.
///
/// @param name as in a shell
record Tool(String name) {
    /// Runs it, in this process.
    ///
    /// @throws IllegalStateException when it refuses, with all that it said
    void run(List<?>... arguments) {
        String[] words =
                Stream.of(arguments).flatMap(List::stream).map(Object::toString).toArray(String[]::new);
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IllegalStateException("no " + name));
        if (tool.run(out, out, words) != 0) {
            throw new IllegalStateException(name + " " + String.join(" ", words) + "\n" + said);
        }
    }
}
