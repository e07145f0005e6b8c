package divide.inspector.capture.file;

import divide.inspector.capture.Connection;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Source;
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

/// The connections of a capture as they are written: each is opened with its first bytes. One thread at a time.
final class WrittenConnections {
    /// Addresses for connections that have none: those for measurements between networks, which nobody has.
    private static final byte[] NOWHERE = {(byte) 198, 18, 0, 0};

    private static final int FIRST_PORT = 1024;
    private static final int PORTS = 60_000;

    private final ExchangeStore store;
    private final TcpWriter writer;
    private final EpochTime time;
    private final Map<Integer, WrittenStream> open = new HashMap<>();

    WrittenConnections(ExchangeStore store, TcpWriter writer, EpochTime time) {
        this.store = store;
        this.writer = writer;
        this.time = time;
    }

    void write(Item.Sent sent) throws IOException {
        WrittenStream stream = stream(sent.connection(), sent.nanos());
        long nanos = time.of(sent.nanos());
        stream.bytes(sent.sender(), sent.bytes(), sent.from(), sent.length(), nanos, sent.comments());
    }

    void lose(Item.Lost lost) throws IOException {
        stream(lost.connection(), lost.nanos()).lose(lost.sender(), lost.length());
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
        Optional<Connection> connection = store.connection(number);
        Optional<InetSocketAddress> client = connection.flatMap(Connection::client);
        Optional<InetSocketAddress> server = connection.flatMap(Connection::server);
        Source source = connection.map(Connection::source).orElse(Source.FILE);
        boolean hasAddresses = isResolved(client) && isResolved(server);
        long opened = Math.min(nanos, connection.map(Connection::opened).orElse(nanos));
        return writer.open(
                hasAddresses ? client.orElseThrow() : nowhere(number, Sender.FIRST),
                hasAddresses ? server.orElseThrow() : nowhere(number, Sender.SECOND),
                number,
                time.of(opened),
                List.of(new Remark.Origin(source, !hasAddresses).comment()));
    }

    private static boolean isResolved(Optional<InetSocketAddress> address) {
        return address.filter(known -> !known.isUnresolved()).isPresent();
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
        }
    }

    /// The capture doesn't know which end it was: it was the other one where the peer did something, and this one where
    /// it was waited for too long.
    private static void close(WrittenStream stream, Connection connection, long nanos) throws IOException {
        Sender own = connection.source() == Source.SERVER ? Sender.SECOND : Sender.FIRST;
        Sender peer = connection.source() == Source.SERVER ? Sender.FIRST : Sender.SECOND;
        switch (connection.ending()) {
            case OPEN -> {}
            case ENDED -> stream.close(Sender.FIRST, nanos, List.of());
            case RESET -> stream.reset(peer, nanos, List.of());
            case TIMED_OUT, CANCELLED, LOST, PASSED_OVER ->
                stream.close(own, nanos, List.of(new Remark.Closed(connection.ending()).comment()));
        }
    }

    static boolean isClosed(Connection connection) {
        return connection.ending() != Ending.OPEN;
    }
}
