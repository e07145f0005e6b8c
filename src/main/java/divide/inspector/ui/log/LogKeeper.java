package divide.inspector.ui.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// Keeps the newest entries of the program's log for the window to show. Many threads at a time.
public final class LogKeeper extends Handler {
    private static final int MOST_ENTRIES = 2_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    /// What is kept at one moment.
    ///
    /// @param dropped how many entries there were before these
    record Kept(long dropped, List<String> entries) {}

    private final Deque<String> entries = new ArrayDeque<>();
    private long dropped;
    private final Runnable onChange;
    private final ZoneId zone = ZoneId.systemDefault();

    /// A keeper without entries.
    ///
    /// @param onChange runs after each entry, in the thread that logged it; must be quick
    public LogKeeper(Runnable onChange) {
        this.onChange = onChange;
        setFormatter(new SimpleFormatter());
        loadEverything();
    }

    /// The log is needed most when nothing can be loaded any more, such as when the process has no file left to open.
    private void loadEverything() {
        text(new LogRecord(Level.INFO, ""));
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        String text = text(entry);
        synchronized (this) {
            if (entries.size() == MOST_ENTRIES) {
                entries.removeFirst();
                dropped++;
            }
            entries.add(text);
        }
        onChange.run();
    }

    private String text(LogRecord entry) {
        String time = TIME.format(entry.getInstant().atZone(zone));
        String message = getFormatter().formatMessage(entry);
        return time + "  " + entry.getLevel().getName() + "  " + entry.getLoggerName() + "  " + message + trace(entry);
    }

    private static String trace(LogRecord entry) {
        if (entry.getThrown() == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(trace, true));
        return System.lineSeparator() + trace.toString().stripTrailing();
    }

    /// The entries that are kept, oldest first.
    synchronized Kept kept() {
        return new Kept(dropped, List.copyOf(entries));
    }

    /// There is nothing to write out.
    @Override
    public void flush() {}

    @Override
    public void close() {}
}
