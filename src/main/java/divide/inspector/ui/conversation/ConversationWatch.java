package divide.inspector.ui.conversation;

import divide.inspector.capture.Conversation;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// Reads one connection's conversation in the background, again and again, one reading at a time. JavaFX thread only.
final class ConversationWatch {
    /// Readings take at most this part of one processor's time, however long one is.
    private static final int SHARE = 5;

    private static final Logger LOG = System.getLogger(ConversationWatch.class.getName());

    private final int connection;
    private final LongFunction<Optional<Conversation>> reader;
    private final Background background;
    private final LiveFeed feed;
    private final Consumer<Optional<Conversation>> onRead;
    private final Runnable onFailed;
    private boolean reading;
    private boolean again;
    private OptionalLong awaited = OptionalLong.empty();
    private boolean stopped;
    private long notBefore = System.nanoTime();

    /// A watch of `connection` until it is stopped or a reading fails.
    ///
    /// @param reader reads the part around an exchange, in another thread
    /// @param onRead is told on the JavaFX thread what was read
    /// @param onFailed is told there that nothing more is read
    ConversationWatch(
            int connection,
            LongFunction<Optional<Conversation>> reader,
            Background background,
            LiveFeed feed,
            Consumer<Optional<Conversation>> onRead,
            Runnable onFailed) {
        this.connection = connection;
        this.reader = reader;
        this.background = background;
        this.feed = feed;
        this.onRead = onRead;
        this.onFailed = onFailed;
    }

    int connection() {
        return connection;
    }

    /// Reads the part around an exchange, now or soon.
    void refresh(long around) {
        if (stopped) {
            return;
        }
        long wait = notBefore - System.nanoTime();
        if (reading) {
            again = true;
        } else if (wait > 0) {
            feed.signalAfter(Duration.ofNanos(wait));
        } else {
            read(around);
        }
    }

    /// Reads the part around an exchange as soon as a reading that is under way has ended: a user waits for it.
    void look(long around) {
        if (reading) {
            awaited = OptionalLong.of(around);
        } else if (!stopped) {
            read(around);
        }
    }

    private void read(long around) {
        awaited = OptionalLong.empty();
        reading = true;
        again = false;
        background.run("read conversation", () -> timed(around), this::done, this::failed);
    }

    /// @param nanos how long it took to read it
    private record Reading(Optional<Conversation> found, long nanos) {}

    private Reading timed(long around) {
        long begun = System.nanoTime();
        Optional<Conversation> found = reader.apply(around);
        return new Reading(found, System.nanoTime() - begun);
    }

    private void done(Reading outcome) {
        reading = false;
        notBefore = System.nanoTime() + SHARE * outcome.nanos();
        if (!stopped) {
            onRead.accept(outcome.found());
        }
        if (awaited.isPresent() && !stopped) {
            read(awaited.getAsLong());
        } else if (again && !stopped) {
            feed.signal();
        }
    }

    private void failed(Exception broken) {
        reading = false;
        LOG.log(Level.ERROR, "connection " + connection + " can't be read", broken);
        if (!stopped) {
            stopped = true;
            onFailed.run();
        }
    }

    void stop() {
        stopped = true;
    }
}
