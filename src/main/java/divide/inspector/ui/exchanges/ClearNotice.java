package divide.inspector.ui.exchanges;

import divide.inspector.capture.Totals;
import divide.inspector.ui.session.Session;
import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Offers to take back a clear, for as long as somebody may still regret it: until new exchanges have come and half a
/// minute is over. A count of new exchanges alone would withdraw the offer at once when they come fast.
final class ClearNotice {
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final Session session;
    private final LongSupplier clock;
    private final ReadOnlyLongWrapper cleared = new ReadOnlyLongWrapper(0);
    private long since;

    ClearNotice(Session session, LongSupplier clock) {
        this.session = session;
        this.clock = clock;
    }

    /// How many exchanges can be brought back; 0 when nothing is offered.
    ReadOnlyLongProperty clearedProperty() {
        return cleared.getReadOnlyProperty();
    }

    void totalsChanged(Totals before, Totals now) {
        if (!session.clearUndoableProperty().get()) {
            cleared.set(0);
        } else if (isClear(before, now)) {
            since = clock.getAsLong();
            cleared.set(now.first() - before.first());
        } else if (now.exchanges() > 0 && clock.getAsLong() - since > PATIENCE) {
            cleared.set(0);
        }
    }

    /// Everything that was there is gone, and not because it had to make room.
    private static boolean isClear(Totals before, Totals now) {
        return now.first() > before.first() && now.first() >= before.next() && now.dropped() == before.dropped();
    }
}
