package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The connections of a capture, by number, as rows of numbers: a program that opens one for each call has as many as
/// it has exchanges. A row is given back with its neighbours when they are closed and none has an exchange left,
/// however long an older one stays open. One thread at a time.
final class Connections {
    static final int BYTES_A_ROW = 56;

    private static final int COUNT = 1024;
    private static final int OPENED = 0;
    private static final int CLOSED = 1;
    private static final int HOSTS = 2;
    private static final int PORTS = 3;
    private static final int FLAGS = 4;
    private static final int REQUESTS_GONE = 5;
    private static final int RESPONSES_GONE = 6;
    private static final int WIDTH = 7;

    /// The host of an end that has no address.
    private static final int NOWHERE = 0;

    private static final int PORT_BITS = 16;
    private static final int ENDING_BITS = 3;
    private static final Source[] SOURCES = Source.values();
    private static final Ending[] ENDINGS = Ending.values();

    /// Some rows, and how many of their connections are open and how many exchanges they have.
    private static final class Chunk {
        private final long[] cells = new long[COUNT * WIDTH];
        private long users;
    }

    /// Null where a chunk was given back.
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<InetAddress> hosts = new ArrayList<>();
    private final Map<InetAddress, Integer> places = new HashMap<>();
    private int firstChunk;
    private int holes;
    private int next = 1;

    Connections() {
        hosts.add(null);
    }

    /// Notes a connection and gives it its number. It counts as used until it is closed.
    int open(Source source, Optional<InetSocketAddress> client, Optional<InetSocketAddress> server, long nanos) {
        int number = reserve(1);
        open(number, source, client, server, nanos);
        return number;
    }

    /// Keeps the next `count` numbers free. Each counts as used until it is closed.
    ///
    /// @return the first of them
    int reserve(int count) {
        int first = next;
        while (next < first + count) {
            if (chunkOf(next) == chunks.size()) {
                chunks.add(new Chunk());
                giveBack(Math.max(0, chunks.size() - 2));
            }
            use(next++);
        }
        return first;
    }

    /// Notes the connection that gets a number that was kept free.
    void open(
            int number,
            Source source,
            Optional<InetSocketAddress> client,
            Optional<InetSocketAddress> server,
            long nanos) {
        set(number, OPENED, nanos);
        set(number, CLOSED, nanos);
        set(number, HOSTS, (long) place(client) << Integer.SIZE | place(server));
        set(number, PORTS, (long) port(client) << PORT_BITS | port(server));
        set(number, FLAGS, (long) source.ordinal() << ENDING_BITS | Ending.OPEN.ordinal());
    }

    private int place(Optional<InetSocketAddress> end) {
        return end.map(InetSocketAddress::getAddress)
                .map(host -> places.computeIfAbsent(host, this::newPlace))
                .orElse(NOWHERE);
    }

    private int newPlace(InetAddress host) {
        hosts.add(nameless(host));
        return hosts.size() - 1;
    }

    /// What a host was called by whoever asked for it isn't what its next connection calls it.
    private static InetAddress nameless(InetAddress host) {
        try {
            return host instanceof Inet6Address scoped
                    ? Inet6Address.getByAddress(null, scoped.getAddress(), scoped.getScopeId())
                    : InetAddress.getByAddress(host.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address is an address", impossible);
        }
    }

    private static int port(Optional<InetSocketAddress> end) {
        return end.map(InetSocketAddress::getPort).orElse(0);
    }

    /// Notes that a connection is closed.
    void close(int number, Ending ending, long nanos) {
        set(number, CLOSED, nanos);
        set(number, FLAGS, get(number, FLAGS) & -(1L << ENDING_BITS) | ending.ordinal());
        release(number);
    }

    /// An exchange more belongs to a connection. Number 0 is none.
    void use(int number) {
        if (number > 0) {
            chunks.get(chunkOf(number)).users++;
        }
    }

    /// An exchange less belongs to a connection. Number 0 is none.
    void release(int number) {
        if (number > 0) {
            int chunk = chunkOf(number);
            chunks.get(chunk).users--;
            giveBack(chunk);
        }
    }

    /// Bytes of its two directions are out of view from now on, or came back where the numbers are negative.
    void hide(int number, long requests, long responses) {
        if (isKnown(number)) {
            set(number, REQUESTS_GONE, get(number, REQUESTS_GONE) + requests);
            set(number, RESPONSES_GONE, get(number, RESPONSES_GONE) + responses);
        }
    }

    /// Where in its streams what is in view of it begins.
    Offsets begin(int number) {
        return isKnown(number) ? new Offsets(get(number, REQUESTS_GONE), get(number, RESPONSES_GONE)) : Offsets.START;
    }

    private boolean isKnown(int number) {
        return number >= Math.max(1, firstChunk * COUNT) && number < next && chunks.get(chunkOf(number)) != null;
    }

    /// The newest chunk stays: more connections come into it.
    private void giveBack(int chunk) {
        if (chunk < chunks.size() - 1 && chunks.get(chunk).users == 0) {
            chunks.set(chunk, null);
            holes++;
        }
        while (chunks.getFirst() == null) {
            chunks.removeFirst();
            firstChunk++;
            holes--;
        }
    }

    /// A connection; empty when nothing of it is in the capture.
    Optional<Connection> find(int number) {
        if (!isKnown(number)) {
            return Optional.empty();
        }
        int flags = (int) get(number, FLAGS);
        long at = get(number, HOSTS);
        long ports = get(number, PORTS);
        return Optional.of(new Connection(
                number,
                SOURCES[flags >> ENDING_BITS],
                address((int) (at >> Integer.SIZE), (int) (ports >> PORT_BITS)),
                address((int) at, (int) ports & 0xFFFF),
                get(number, OPENED),
                get(number, CLOSED),
                ENDINGS[flags & (1 << ENDING_BITS) - 1]));
    }

    private Optional<InetSocketAddress> address(int place, int port) {
        return Optional.ofNullable(hosts.get(place)).map(host -> new InetSocketAddress(host, port));
    }

    /// How much memory they take, in bytes.
    long size() {
        return (next - 1L - (long) (firstChunk + holes) * COUNT) * BYTES_A_ROW;
    }

    private long get(int number, int cell) {
        return chunks.get(chunkOf(number)).cells[number % COUNT * WIDTH + cell];
    }

    private void set(int number, int cell, long value) {
        chunks.get(chunkOf(number)).cells[number % COUNT * WIDTH + cell] = value;
    }

    private int chunkOf(int number) {
        return number / COUNT - firstChunk;
    }
}
