package divide.inspector.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program in a process of its own.
///
/// @param program its file
/// @param arguments what it is told, as texts
/// @param environment what is set beside this process's own
record Command(Path program, List<?> arguments, Map<String, String> environment) {
    private static final int MINUTES = 10;

    Command(Path program, List<?> arguments) {
        this(program, arguments, Map.of());
    }

    /// Runs it to its end, and keeps all that it says in the file `said`.
    ///
    /// @throws IllegalStateException when it ends with another status than 0, or not at all
    void run(Path said) {
        String failure = "%s failed; it said in %s:%n".formatted(program, said);
        try {
            int status = status(builder(said).start());
            if (status != 0) {
                throw new IllegalStateException(failure + Files.readString(said) + "status " + status);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(failure, broken);
        }
    }

    /// Options that somebody has set for all JVMs would change what the cache is good for.
    private ProcessBuilder builder(Path said) {
        ProcessBuilder builder = new ProcessBuilder(words());
        builder.environment().keySet().removeIf(name -> name.contains("JAVA") && name.endsWith("OPTIONS"));
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(Redirect.to(said.toFile()));
    }

    private List<String> words() {
        return Stream.concat(Stream.of(program), arguments.stream())
                .map(Object::toString)
                .toList();
    }

    private static int status(Process process) {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new IllegalStateException("not ended after " + MINUTES + " minutes");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } finally {
            process.destroyForcibly();
        }
    }
}
