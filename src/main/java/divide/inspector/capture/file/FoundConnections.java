package divide.inspector.capture.file;

import divide.inspector.capture.Recorder;
import divide.inspector.capture.RestoredExchange;
import divide.inspector.capture.Restorer;
import divide.inspector.capture.Source;
import divide.inspector.capture.StreamObserver;
import divide.inspector.pcap.StreamListener;
import divide.inspector.pcap.StreamListeners;
import divide.inspector.pcap.StreamStart;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.TrafficGuess;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.util.Optional;

/// The connections of a file, and how many of them carry exchanges. One thread at a time.
final class FoundConnections implements StreamListeners {
    /// A connection takes more than that of a file, whatever the file says of how many it has.
    private static final int LEAST_SIZE = 128;

    private final Recorder recorder;
    private final EpochTime time;
    private final TrafficGuess guess;
    private final Restorer restorer;
    private final Sequence sequence;
    private final int mostConnections;
    private final Backlog backlog = new Backlog();
    private long exchanges;
    private long connections;
    private long leftOut;
    private long ours;

    /// @param sequence the order of all exchanges in the file
    /// @param size how long the file is, in bytes
    FoundConnections(Recorder recorder, EpochTime time, Limits limits, Sequence sequence, long size) {
        this.recorder = recorder;
        this.restorer = recorder.restorer();
        this.sequence = sequence;
        this.mostConnections = (int) Math.min(Integer.MAX_VALUE, size / LEAST_SIZE);
        this.time = time;
        this.guess = new TrafficGuess(Methods.DEFAULT, limits);
    }

    @Override
    public StreamListener opened(StreamStart start) {
        return new FoundConnection(this, start);
    }

    TrafficGuess guess() {
        return guess;
    }

    EpochTime time() {
        return time;
    }

    Recorder recorder() {
        return recorder;
    }

    /// A connection carries exchanges.
    ///
    /// @param client the end that asks; empty when no network was involved
    StreamObserver watch(Source source, Optional<InetSocketAddress> client, Optional<InetSocketAddress> server) {
        connections++;
        return recorder.watchAgain(source, new Link(Side.OBSERVER, client, server));
    }

    Restorer restorer() {
        return restorer;
    }

    /// A connection that we wrote ourselves carries exchanges.
    ///
    /// @param nanos when its first packet came
    /// @return its number
    int connect(Tag.Opened opened, long nanos) {
        connections++;
        restorer.expect(Math.min(opened.connections(), mostConnections));
        long since = time.nanoTime(nanos + opened.opened());
        return restorer.connect(opened.rank(), opened.source(), opened.client(), opened.server(), since);
    }

    /// Has an exchange come into view at its place.
    void begin(long place, RestoredExchange exchange) {
        exchanges++;
        sequence.take(place, () -> backlog.begins(exchange));
    }

    /// What is in memory and not in the store yet.
    Backlog backlog() {
        return backlog;
    }

    /// Has less in memory where it is too much: first fewer exchanges wait for an earlier one, then the oldest of all
    /// connections that aren't whole end, as if the file lacked the rest.
    void keepBounds() {
        boolean isLess = true;
        while (isLess && backlog.isFull()) {
            isLess = sequence.skip() || backlog.giveUpOldest();
        }
    }

    /// No more connections come.
    void end() {
        restorer.end();
    }

    /// Whoever wrote the file has said where a connection's exchanges come from, as only this program does.
    void isOurs() {
        ours++;
    }

    /// Whether that was said of every connection.
    boolean areOurs() {
        return leftOut == 0 && ours == connections;
    }

    void leaveOut() {
        leftOut++;
    }

    void ended(StreamObserver observer) {
        exchanges += observer.exchanges();
    }

    long exchanges() {
        return exchanges;
    }

    long connections() {
        return connections;
    }

    long leftOut() {
        return leftOut;
    }
}
