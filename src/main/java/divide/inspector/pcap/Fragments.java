package divide.inspector.pcap;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Puts IP packets together again that came in fragments. Of overlapping fragments the first one counts. When too many
/// are incomplete the oldest is given up. One thread at a time.
final class Fragments {
    private static final int MOST = 64;
    private static final int MOST_BYTES = 65_535;
    private static final int UNIT = 8;

    private record Key(long sourceHigh, long sourceLow, long destinationHigh, long destinationLow, long id) {}

    /// A packet of which some has arrived.
    static final class Datagram {
        private static final int UNKNOWN = -1;

        private final BitSet units = new BitSet();
        private byte[] bytes = {};
        private int length = UNKNOWN;

        private void add(int place, boolean hasMore, byte[] from, int at, int count) {
            int end = place + count;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(MOST_BYTES, Math.max(end, 2 * bytes.length)));
            }
            for (int done = 0; done < count; done += UNIT) {
                int unit = (place + done) / UNIT;
                if (!units.get(unit)) {
                    System.arraycopy(from, at + done, bytes, place + done, Math.min(UNIT, count - done));
                    units.set(unit);
                }
            }
            if (!hasMore && length == UNKNOWN) {
                length = end;
            }
        }

        private boolean isWhole() {
            return length != UNKNOWN && units.nextClearBit(0) * UNIT >= length;
        }

        byte[] bytes() {
            return bytes;
        }

        int length() {
            return length;
        }
    }

    private final SequencedMap<Key, Datagram> incomplete = new LinkedHashMap<>();
    private int givenUp;

    /// Takes a fragment.
    ///
    /// @param segment knows the addresses
    /// @param place where in the packet it belongs
    /// @return the whole packet, when this was the last fragment that it missed; otherwise null
    Datagram add(Segment segment, long id, int place, boolean hasMore, byte[] bytes, int at, int length) {
        if (place + length > MOST_BYTES) {
            return null;
        }
        Key key = new Key(
                segment.sourceHigh(), segment.sourceLow(), segment.destinationHigh(), segment.destinationLow(), id);
        Datagram datagram = incomplete.computeIfAbsent(key, _ -> new Datagram());
        datagram.add(place, hasMore, bytes, at, length);
        if (datagram.isWhole()) {
            incomplete.remove(key);
            return datagram;
        }
        if (incomplete.size() > MOST) {
            incomplete.pollFirstEntry();
            givenUp++;
        }
        return null;
    }

    /// How many packets were never whole so far.
    int incomplete() {
        return incomplete.size() + givenUp;
    }
}
