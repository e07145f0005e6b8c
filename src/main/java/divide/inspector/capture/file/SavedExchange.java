package divide.inspector.capture.file;

import divide.inspector.capture.Arrival;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.Note;
import divide.inspector.capture.Times;
import divide.inspector.pcap.Beside;
import divide.inspector.pcap.Sender;
import divide.inspector.protocol.FrameKind;
import java.util.List;

/// Makes the items of one exchange: what it is stands beside its first packet. One thread at a time.
final class SavedExchange {
    private static final byte[] NOTHING = {};

    private final Timeline timeline;
    private final EpochTime time;
    private final PacketTimes packets;
    private final int connection;
    private final Tag.Begun what;
    private long first = Long.MIN_VALUE;

    /// @param what it is, its times in [System#nanoTime]
    SavedExchange(Timeline timeline, EpochTime time, PacketTimes packets, int connection, Tag.Begun what) {
        this.timeline = timeline;
        this.time = time;
        this.packets = packets;
        this.connection = connection;
        this.what = what;
    }

    /// Adds what came of one frame, read by read.
    ///
    /// @param comments what stands beside the first packet of it
    void add(Exchange exchange, FrameKind kind, byte[] bytes, List<String> comments) {
        int from = 0;
        for (Arrival arrival : exchange.arrivals(kind)) {
            add(kind, arrival.nanos(), bytes, from, arrival.end() - from, from == 0 ? comments : List.of());
            from = arrival.end();
        }
    }

    /// Adds bytes that came at `nanos`.
    void add(FrameKind kind, long nanos, byte[] bytes, int from, int length, List<String> comments) {
        long at = packets.next(kind, Math.max(first, nanos));
        Tag tag = first == Long.MIN_VALUE ? begun(at, nanos) : new Tag.Piece(what.place(), time.behind(at, nanos));
        first = Math.max(first, at);
        Beside beside = new Beside(tag.bytes(), comments);
        timeline.add(new Item.Sent(at, timeline.nextOrder(), connection, sender(kind), bytes, from, length, beside));
    }

    private Tag begun(long packet, long nanos) {
        Times times = what.times();
        return new Tag.Begun(
                what.place(),
                time.behind(packet, nanos),
                what.requestLength(),
                what.responseLength(),
                new Times(
                        time.behind(packet, times.requestFirst()),
                        time.behind(packet, times.requestLast()),
                        time.behind(packet, times.responseFirst()),
                        time.behind(packet, times.responseLast()),
                        times.handler()),
                what.ending(),
                what.loss());
    }

    /// Adds the packet without bytes that one without any bytes needs.
    void addNothing(List<String> comments) {
        add(FrameKind.REQUEST, what.times().requestFirst(), NOTHING, 0, 0, comments);
    }

    /// Adds that bytes were lost behind those that came.
    void lose(Note.Lost lost) {
        long at = packets.next(lost.kind(), what.times().requestLast());
        timeline.add(new Item.Lost(at, timeline.nextOrder(), connection, sender(lost.kind()), lost.length()));
    }

    private static Sender sender(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> Sender.FIRST;
            case RESPONSE -> Sender.SECOND;
        };
    }
}
