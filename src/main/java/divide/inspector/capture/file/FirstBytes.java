package divide.inspector.capture.file;

import divide.inspector.pcap.Sender;
import divide.inspector.pcap.StreamStart;
import divide.inspector.protocol.TrafficGuess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// What a connection said before it was known what it carries. One thread at a time.
final class FirstBytes {
    /// More remarks and gaps than this, and still no bytes to judge by, are not worth keeping.
    private static final int MOST_EVENTS = 1024;

    private static final byte[] NOTHING = {};

    private final List<Consumer<WatchedConnection>> events = new ArrayList<>();
    private byte[] first = NOTHING;
    private byte[] second = NOTHING;
    private boolean incomplete;

    void bytes(Sender sender, byte[] bytes, int from, int length, long nanos) {
        byte[] copy = Arrays.copyOfRange(bytes, from, from + length);
        switch (sender) {
            case FIRST -> first = joined(first, copy);
            case SECOND -> second = joined(second, copy);
        }
        keep(watched -> watched.bytes(sender, copy, 0, length, nanos));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        int room = Math.min(TrafficGuess.ENOUGH - one.length, other.length);
        byte[] joined = Arrays.copyOf(one, one.length + room);
        System.arraycopy(other, 0, joined, one.length, room);
        return joined;
    }

    void gap(Sender sender, long length, long nanos) {
        incomplete = true;
        keep(watched -> watched.gap(sender, length, nanos));
    }

    void remark(Remark remark) {
        keep(watched -> watched.remark(remark));
    }

    private void keep(Consumer<WatchedConnection> event) {
        if (events.size() < MOST_EVENTS) {
            events.add(event);
        }
    }

    TrafficGuess.Verdict verdict(TrafficGuess guess, StreamStart.Seen seen) {
        boolean fromStart = seen == StreamStart.Seen.OPENING && !incomplete;
        return fromStart
                ? guess.fromStart(first, first.length, second, second.length)
                : guess.midway(first, first.length, second, second.length);
    }

    /// Tells all of it to `watched`.
    void replay(WatchedConnection watched) {
        events.forEach(event -> event.accept(watched));
    }
}
