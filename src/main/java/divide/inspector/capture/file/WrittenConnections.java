package divide.inspector.capture.file;

import divide.inspector.capture.Connection;
import divide.inspector.capture.Source;
import divide.inspector.pcap.Beside;
import divide.inspector.pcap.Sender;
import divide.inspector.pcap.TcpWriter;
import divide.inspector.pcap.WrittenStream;
import divide.inspector.protocol.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The connections of a capture as they are written: each is opened with its first bytes. One thread at a time.
final class WrittenConnections {
    /// Addresses for connections that have none: those for measurements between networks, which nobody has.
    private static final byte[] NOWHERE = {(byte) 198, 18, 0, 0};

    private static final int FIRST_PORT = 1024;
    private static final int PORTS = 60_000;

    private final SavedConnections saved;
    private final TcpWriter writer;
    private final EpochTime time;
    private final Map<Integer, WrittenStream> open = new HashMap<>();
    private final Map<Set<InetSocketAddress>, Integer> ends = new HashMap<>();

    WrittenConnections(SavedConnections saved, TcpWriter writer, EpochTime time) {
        this.saved = saved;
        this.writer = writer;
        this.time = time;
    }

    void write(Item.Sent sent) throws IOException {
        WrittenStream stream = stream(sent.connection(), sent.nanos());
        long nanos = time.of(sent.nanos());
        if (sent.length() == 0) {
            stream.acknowledge(sent.sender(), nanos, sent.beside());
        } else {
            stream.bytes(sent.sender(), sent.bytes(), sent.from(), sent.length(), nanos, sent.beside());
        }
    }

    void lose(Item.Lost lost) throws IOException {
        stream(lost.connection(), lost.nanos()).lose(lost.sender(), lost.length(), time.of(lost.nanos()));
    }

    private WrittenStream stream(int number, long nanos) throws IOException {
        WrittenStream known = open.get(number);
        if (known != null) {
            return known;
        }
        WrittenStream opened = open(number, nanos);
        open.put(number, opened);
        return opened;
    }

    private WrittenStream open(int number, long nanos) throws IOException {
        Connection connection = saved.of(number).orElseGet(() -> unknown(number, nanos));
        long opened = Math.min(nanos, connection.opened());
        boolean isOnNetwork =
                connection.client().isPresent() && connection.server().isPresent();
        boolean canTellApart = isOnNetwork && take(connection);
        Remark.Origin origin = new Remark.Origin(connection.source(), !isOnNetwork);
        return writer.open(
                canTellApart ? connection.client().orElseThrow() : nowhere(number, Sender.FIRST),
                canTellApart ? connection.server().orElseThrow() : nowhere(number, Sender.SECOND),
                number,
                time.of(opened),
                new Beside(tag(connection, opened).bytes(), List.of(origin.comment())));
    }

    /// One that made room while it was saved.
    private static Connection unknown(int number, long nanos) {
        return new Connection(number, Source.FILE, Optional.empty(), Optional.empty(), nanos, nanos, Ending.OPEN);
    }

    private Tag.Opened tag(Connection connection, long packet) {
        return new Tag.Opened(
                saved.rank(connection.number()),
                saved.count(),
                connection.source(),
                connection.client(),
                connection.server(),
                time.behind(packet, connection.opened()),
                time.behind(packet, connection.closed()),
                connection.ending());
    }

    /// Takes the two ends of a connection, unless another one has them and isn't closed. There is none from one end to
    /// itself either.
    private boolean take(Connection connection) {
        Set<InetSocketAddress> both = ends(connection);
        return both.size() == 2 && ends.putIfAbsent(both, connection.number()) == null;
    }

    private static Set<InetSocketAddress> ends(Connection connection) {
        return Stream.of(connection.client(), connection.server())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /// Another pair of ports for each connection.
    private static InetSocketAddress nowhere(int number, Sender end) {
        byte[] address = NOWHERE.clone();
        address[2] = (byte) (number / PORTS);
        address[3] = (byte) (1 + end.ordinal());
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address), FIRST_PORT + Math.floorMod(number, PORTS));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("4 bytes are an address", impossible);
        }
    }

    /// Writes the end of a connection of which something was written.
    void close(Item.Closed closed) throws IOException {
        WrittenStream stream = open.remove(closed.connection().number());
        if (stream != null) {
            close(stream, closed.connection(), time.of(closed.nanos()));
            ends.remove(ends(closed.connection()), closed.connection().number());
        }
    }

    /// The capture doesn't know which end it was: it was the other one where the peer did something, and this one where
    /// it was waited for too long.
    private static void close(WrittenStream stream, Connection connection, long nanos) throws IOException {
        Sender own = connection.source() == Source.SERVER ? Sender.SECOND : Sender.FIRST;
        Sender peer = connection.source() == Source.SERVER ? Sender.FIRST : Sender.SECOND;
        switch (connection.ending()) {
            case OPEN, CAPTURE_ENDED -> {}
            case ENDED -> stream.close(Sender.FIRST, nanos, Beside.NOTHING);
            case RESET -> stream.reset(peer, nanos, Beside.NOTHING);
            case TIMED_OUT, CANCELLED, LOST, PASSED_OVER ->
                stream.close(own, nanos, Beside.comments(new Remark.Closed(connection.ending()).comment()));
        }
    }
}
