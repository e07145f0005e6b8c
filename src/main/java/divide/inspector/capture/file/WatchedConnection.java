package divide.inspector.capture.file;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.StreamObserver;
import divide.inspector.pcap.Sender;
import divide.inspector.pcap.StreamEnd;
import divide.inspector.pcap.StreamStart;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.net.InetSocketAddress;
import java.util.Optional;

/// A connection of a file that carries exchanges. What stands beside a packet is told before its bytes, and belongs to
/// the exchange that begins with them, or to the newest one. One thread at a time.
final class WatchedConnection {
    private final FoundConnections all;
    private final StreamObserver observer;
    private final Sender client;
    private final EpochTime time;
    private Annotation said = Annotation.NONE;
    private Ending ending = Ending.ENDED;

    private WatchedConnection(FoundConnections all, StreamObserver observer, Sender client) {
        this.all = all;
        this.observer = observer;
        this.client = client;
        this.time = all.time();
    }

    static WatchedConnection of(FoundConnections all, StreamStart start, Remark.Origin origin, Sender client) {
        InetSocketAddress one = client == Sender.FIRST ? start.first() : start.second();
        InetSocketAddress other = client == Sender.FIRST ? start.second() : start.first();
        StreamObserver observer = all.watch(origin.source(), address(origin, one), address(origin, other));
        if (start.seen() == StreamStart.Seen.MIDWAY) {
            observer.begunBefore();
        }
        return new WatchedConnection(all, observer, client);
    }

    private static Optional<InetSocketAddress> address(Remark.Origin origin, InetSocketAddress address) {
        return origin.isInProcess() ? Optional.empty() : Optional.of(address);
    }

    private FrameKind kind(Sender sender) {
        return sender == client ? FrameKind.REQUEST : FrameKind.RESPONSE;
    }

    void bytes(Sender sender, byte[] bytes, int from, int length, long nanos) {
        observer.bytes(kind(sender), bytes, from, length, time.nanoTime(nanos));
        annotate();
    }

    void gap(Sender sender, long length, long nanos) {
        observer.gap(kind(sender), length, time.nanoTime(nanos));
    }

    void remark(Remark remark) {
        switch (remark) {
            case Remark.Handled(var nanos) -> observer.handled(nanos);
            case Remark.Closed(var how) -> ending = how;
            case Remark.Marked _, Remark.Said _, Remark.More _ -> said = remark.on(said);
            case Remark.Origin _, Remark.Found _ -> {}
        }
    }

    private void annotate() {
        if (!said.equals(Annotation.NONE)) {
            ExchangeStore store = all.recorder().store();
            long number = observer.newest();
            Annotation before = store.annotation(number);
            Annotation both = said.text().isEmpty() ? before : new Remark.Said(said.text()).on(before);
            store.annotate(number, new Annotation(before.marked() || said.marked(), both.text()));
            said = Annotation.NONE;
        }
    }

    void ended(StreamEnd end, long nanos) {
        observer.closed(
                switch (end) {
                    case RESET -> Ending.RESET;
                    case CLOSED, REPLACED -> ending;
                    case NOT_SEEN -> Ending.CAPTURE_ENDED;
                },
                time.nanoTime(nanos));
        all.ended(observer);
    }
}
