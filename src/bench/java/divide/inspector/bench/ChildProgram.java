package divide.inspector.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of the benchmark's own class path in a process of its own, which answers each line with one line: a
/// process may have no more than 20,000 files open, and memory is a process's. One thread at a time.
final class ChildProgram implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final int ATTEMPTS = 5;

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter orders;

    private ChildProgram(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /// Starts the `main` of `program` under this JDK.
    static ChildProgram start(List<String> jvmFlags, Class<?> program, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(tool("java"));
        command.addAll(jvmFlags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(args));
        return new ChildProgram(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// The path of a tool of this JDK.
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    long pid() {
        return process.pid();
    }

    /// Lets all of the program's threads run on the processors of the list alone, such as `0` or `0-3`. A thread that
    /// ends meanwhile spoils an attempt.
    void pin(String processors) throws IOException {
        for (int attempt = 0; !isPinned(processors); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IOException("taskset could not pin " + pid() + " to " + processors);
            }
        }
    }

    private boolean isPinned(String processors) throws IOException {
        Process taskset = new ProcessBuilder("taskset", "-a", "-c", "-p", processors, Long.toString(pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return taskset.waitFor() == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Gives an order and returns at once; the answer is the next [#answer].
    void order(String line) {
        orders.println(line);
    }

    /// Waits for the next line of the program.
    ///
    /// @throws IOException when the program has ended
    String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("a program of the benchmark ended early");
        }
        return line;
    }

    /// Gives an order and waits for its answer.
    String ask(String line) throws IOException {
        order(line);
        return answer();
    }

    /// Ends the program, which ends by itself at the end of its orders.
    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        answers.close();
    }
}
