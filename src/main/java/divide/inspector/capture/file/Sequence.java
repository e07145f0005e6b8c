package divide.inspector.capture.file;

import java.util.Comparator;
import java.util.PriorityQueue;

/// Has exchanges come into view in the order that they had when they were saved, which is nearly that of their packets.
/// One thread at a time.
final class Sequence {
    /// So many are held back for one that doesn't come.
    private static final int MOST_HELD = 1 << 20;

    private record Held(long place, Runnable arrival) {}

    private final PriorityQueue<Held> held = new PriorityQueue<>(Comparator.comparingLong(Held::place));
    private long next;

    /// Does what has `place` when all before it is done.
    void take(long place, Runnable arrival) {
        if (place <= next) {
            arrival.run();
            next = Math.max(next, place + 1);
            goOn();
        } else {
            held.add(new Held(place, arrival));
            if (held.size() > MOST_HELD) {
                skip();
            }
        }
    }

    /// Waits no longer for the place that it waits for; returns whether anything else did.
    boolean skip() {
        if (held.isEmpty()) {
            return false;
        }
        takeHeld();
        goOn();
        return true;
    }

    private void goOn() {
        while (!held.isEmpty() && held.peek().place() <= next) {
            takeHeld();
        }
    }

    private void takeHeld() {
        Held first = held.remove();
        next = Math.max(next, first.place() + 1);
        first.arrival().run();
    }

    /// Nothing more comes.
    void end() {
        while (!held.isEmpty()) {
            takeHeld();
        }
    }
}
