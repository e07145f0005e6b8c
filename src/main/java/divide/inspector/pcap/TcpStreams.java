package divide.inspector.pcap;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Puts TCP connections together again from packets: through reordering, retransmission, overlap and loss, from
/// whichever packet on they were captured. Memory is bounded: at most 64 MiB of bytes that came too early, and 100,000
/// connections, of which the one that was silent for longest is no longer followed when there are more.
///
/// One thread at a time; the listeners are told by that thread.
public final class TcpStreams {
    private static final int MOST = 100_000;
    private static final int INITIAL = 1024;
    private static final float LOAD = 0.5f;

    private final StreamListeners listeners;
    private final PacketParser parser = new PacketParser();
    private final Segment segment = new Segment();
    private final StreamKey key = new StreamKey();
    private final HeldBytes heldBytes = new HeldBytes();
    private final SequencedMap<StreamKey, TcpStream> streams = new LinkedHashMap<>(INITIAL, LOAD, true);
    private TcpStream last;
    private long lastNanos;
    private long packets;
    private long segments;
    private long others;
    private long unreadable;

    /// Streams that are told to `listeners`.
    public TcpStreams(StreamListeners listeners) {
        this.listeners = listeners;
    }

    /// Takes the next packet.
    public void take(Packet packet) {
        packets++;
        lastNanos = packet.nanos();
        switch (parser.parse(packet, segment)) {
            case TCP -> {
                segments++;
                takeSegment(packet);
            }
            case FRAGMENT -> segments++;
            case OTHER -> others++;
            case UNREADABLE -> unreadable++;
        }
    }

    private void takeSegment(Packet packet) {
        key.aim(segment);
        TcpStream stream = stream();
        if (stream == null) {
            return;
        }
        Sender sender = stream.sender(key);
        if (packet.hasOptions()) {
            tellBeside(packet, stream, sender);
        }
        stream.take(segment, sender);
    }

    private void tellBeside(Packet packet, TcpStream stream, Sender sender) {
        Options options = packet.options();
        while (options.next()) {
            switch (options.code()) {
                case Options.COMMENT -> stream.comment(sender, options.text());
                case Options.TAG -> stream.tag(sender, packet.array(), options.at(), options.length(), segment);
                default -> {
                    // of no concern
                }
            }
        }
    }

    /// The stream that the segment belongs to; null when it is of one that isn't known and carries nothing, as the last
    /// acknowledgement of a stream that is gone.
    private TcpStream stream() {
        TcpStream known = known();
        if (known != null && !known.isReplacedBy(segment, known.sender(key))) {
            return known;
        }
        if (known != null) {
            known.end(StreamEnd.REPLACED, segment.nanos());
            streams.remove(known.key());
            last = null;
        }
        return segment.opens() || segment.captured() > 0 ? begin() : null;
    }

    private TcpStream known() {
        if (last == null || !last.key().equals(key)) {
            last = streams.get(key);
        }
        return last;
    }

    private TcpStream begin() {
        TcpStream begun = new TcpStream(key, segment, listeners, heldBytes);
        streams.put(begun.key(), begun);
        if (streams.size() > MOST) {
            streams.pollFirstEntry().getValue().end(StreamEnd.NOT_SEEN, segment.nanos());
        }
        last = begun;
        return begun;
    }

    /// Says that no more packets come: the listeners are told what is still held, and their end.
    public void end() {
        streams.sequencedValues().forEach(stream -> stream.end(StreamEnd.NOT_SEEN, lastNanos));
        streams.clear();
        last = null;
    }

    /// What was taken so far.
    public PacketCounts counts() {
        long lost = unreadable + parser.incomplete();
        return new PacketCounts(packets, segments, others, lost);
    }
}
