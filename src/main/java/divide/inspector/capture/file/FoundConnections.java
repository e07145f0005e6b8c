package divide.inspector.capture.file;

import divide.inspector.capture.Recorder;
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
    private final Recorder recorder;
    private final EpochTime time;
    private final TrafficGuess guess;
    private long exchanges;
    private long connections;
    private long leftOut;
    private long ours;

    FoundConnections(Recorder recorder, EpochTime time, Limits limits) {
        this.recorder = recorder;
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
