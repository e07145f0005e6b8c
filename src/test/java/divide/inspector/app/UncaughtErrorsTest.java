package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UncaughtErrorsTest {
    private static final Logger LOGGER = Logger.getLogger(UncaughtErrors.class.getName());

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final UncaughtErrors errors = new UncaughtErrors(new PrintStream(err, true, StandardCharsets.UTF_8));
    private final List<Throwable> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(log);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(log);
        LOGGER.setUseParentHandlers(true);
    }

    @Test
    void saysOneLineOnceAndKeepsEveryDetailInTheLog() {
        Throwable first = new IllegalStateException("one\ntwo");
        Throwable second = new IllegalStateException("three");
        errors.uncaughtException(Thread.currentThread(), first);
        errors.uncaughtException(Thread.currentThread(), second);
        assertEquals(
                "Something went wrong inside the program (java.lang.IllegalStateException: one\\u{a}two); "
                        + "Help > Show log has the details.\n",
                err.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(first, second), logged);
    }

    @Test
    void passesOverAWindowThatIsLargerThanTheHeadlessScreen() {
        Throwable overflow = new IndexOutOfBoundsException();
        overflow.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("com.sun.glass.ui.headless.HeadlessWindow", "blit", "HeadlessWindow.java", 333)
        });
        errors.uncaughtException(Thread.currentThread(), overflow);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(), logged);
    }
}
