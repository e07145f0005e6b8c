package divide.inspector.load;

import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.CallFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Knows how many connections of a run stand, and gives up when none can be had for too long. Any thread.
final class Connections {
    private final long patience;
    private final Runnable onGivenUp;
    private final AtomicInteger standing = new AtomicInteger();
    private volatile long since = System.nanoTime();
    private volatile Optional<CallFailedException> failure = Optional.empty();

    /// @param patience how long there may be none
    /// @param onGivenUp ends the run
    Connections(Duration patience, Runnable onGivenUp) {
        this.patience = patience.toNanos();
        this.onGivenUp = onGivenUp;
    }

    void up() {
        standing.incrementAndGet();
    }

    void down() {
        since = System.nanoTime();
        standing.decrementAndGet();
    }

    int standing() {
        return standing.get();
    }

    /// Says that a connection could not be had.
    ///
    /// @return whether nobody shall try again: it was one time too many, or the run ends anyway
    boolean isGivenUp(CallFailedException why) {
        if (why.kind() == CallFailure.CANCELLED) {
            return true;
        }
        if (standing.get() > 0 || System.nanoTime() - since < patience) {
            return false;
        }
        giveUp(why);
        return true;
    }

    synchronized void giveUp(CallFailedException why) {
        if (failure.isEmpty()) {
            failure = Optional.of(why);
            onGivenUp.run();
        }
    }

    /// Why it was given up.
    Optional<CallFailedException> failure() {
        return failure;
    }
}
