package divide.inspector.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Notes every exception that a thread ends with and every error in the program's log, until it is closed. Any thread.
public final class Witness implements AutoCloseable {
    private static final Logger PROGRAM = Logger.getLogger("divide.inspector");

    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                troubles.add(entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /// Begins to watch.
    public Witness() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> troubles.add(thread + " " + thrown));
        PROGRAM.addHandler(handler);
    }

    /// What was seen so far.
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /// How many sockets the process has open; 0 where the system doesn't say. Other files come and go with the JDK's
    /// own needs.
    public static long sockets() {
        return Stream.ofNullable(Path.of("/proc/self/fd").toFile().list())
                .flatMap(Arrays::stream)
                .filter(Witness::isSocket)
                .count();
    }

    private static boolean isSocket(String file) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd", file))
                    .toString()
                    .startsWith("socket:");
        } catch (IOException gone) {
            return false;
        }
    }

    /// How many platform threads run that serve, accept or watch deadlines.
    public static long engineThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("serve ") || name.startsWith("accept ") || name.equals("deadlines"))
                .count();
    }

    @Override
    public void close() {
        PROGRAM.removeHandler(handler);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
