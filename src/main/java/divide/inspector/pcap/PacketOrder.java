package divide.inspector.pcap;

/// Hands over a file's packets in the order of their times, as far as they are out of it by a little: what several
/// queues of a network card captured is written down as the queues come by, and an acknowledgement may stand before
/// what it acknowledges. One thread at a time.
public final class PacketOrder {
    private static final int DEPTH = 64;

    /// Packets that are looked at ahead keep the chunks of the file in which they lie.
    private static final int MOST_BYTES = 1 << 20;

    /// A clock that was set back further than this makes another order, which is the file's own.
    private static final long MOST_BACK = 1_000_000_000;

    private final PacketReader reader;
    private final Packet[] ring = new Packet[DEPTH];
    private int head;
    private int size;
    private int bytes;
    private boolean isAtEnd;

    /// The packets of `reader`.
    public PacketOrder(PacketReader reader) {
        this.reader = reader;
        for (int i = 0; i < DEPTH; i++) {
            ring[i] = new Packet();
        }
    }

    /// The next packet, which holds until the next call; null when there is none.
    public Packet next() {
        while (!isAtEnd && size < DEPTH - 1 && bytes < MOST_BYTES) {
            readOne();
        }
        if (size == 0) {
            return null;
        }
        Packet next = ring[head];
        head = head + 1 & DEPTH - 1;
        size--;
        bytes -= next.kept();
        return next;
    }

    private void readOne() {
        Packet packet = at(size);
        if (!reader.next(packet)) {
            isAtEnd = true;
            return;
        }
        int place = size++;
        bytes += packet.kept();
        while (place > 0 && isLate(packet, at(place - 1))) {
            put(place, at(place - 1));
            place--;
        }
        put(place, packet);
    }

    private static boolean isLate(Packet packet, Packet before) {
        return packet.nanos() < before.nanos() && before.nanos() - packet.nanos() <= MOST_BACK;
    }

    private Packet at(int place) {
        return ring[head + place & DEPTH - 1];
    }

    private void put(int place, Packet packet) {
        ring[head + place & DEPTH - 1] = packet;
    }
}
