package divide.inspector.pcap;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Packets between one client and one server, and what their streams tell, as words.
final class StreamWorld {
    static final int FIN = 1;
    static final int SYN = 2;
    static final int RST = 4;
    static final int ACK = 16;

    private final List<String> events = new ArrayList<>();
    private final List<WeakReference<StreamListener>> listeners = new ArrayList<>();
    private final TcpStreams streams = new TcpStreams(this::opened);
    private int time;
    private int opened;

    private StreamListener opened(StreamStart start) {
        int number = ++opened;
        events.add(number + " " + start.seen() + " " + start.first().getPort() + " "
                + start.second().getPort() + " @" + start.nanos());
        StreamListener listener = listener(number);
        listeners.add(new WeakReference<>(listener));
        return listener;
    }

    private StreamListener listener(int number) {
        return new StreamListener() {
            @Override
            public void bytes(Sender sender, byte[] bytes, int from, int length, long nanos) {
                String text = new String(bytes, from, length, StandardCharsets.US_ASCII);
                events.add(number + " " + sender + " " + text + " @" + nanos);
            }

            @Override
            public void gap(Sender sender, long length, long nanos) {
                events.add(number + " " + sender + " gap " + length + " @" + nanos);
            }

            @Override
            public void comment(Sender sender, String text) {
                events.add(number + " " + sender + " comment " + text);
            }

            @Override
            public void tag(Sender sender, byte[] bytes, int from, int length, long nanos) {
                events.add(number + " " + sender + " tag @" + nanos);
            }

            @Override
            public void finished(Sender sender, long nanos) {
                events.add(number + " " + sender + " finished @" + nanos);
            }

            @Override
            public void ended(StreamEnd end, long nanos) {
                events.add(number + " " + end + " @" + nanos);
            }
        };
    }

    /// Waits until nobody holds the listener of a stream any more; returns whether that came.
    boolean isForgotten(int number) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (listeners.get(number - 1).get() != null && System.nanoTime() - end < 0) {
            System.gc();
        }
        return listeners.get(number - 1).get() == null;
    }

    private StreamWorld take(
            boolean fromClient, int flags, int sequence, int acknowledged, String payload, int captured) {
        byte[] text = payload.getBytes(StandardCharsets.US_ASCII);
        byte[] packet = Frames.ip4(fromClient, Frames.tcp(fromClient, flags, sequence, acknowledged, text));
        Packet given = new Packet();
        given.is(101, ++time, 0);
        given.lies(packet, 0, packet.length - text.length + captured, packet.length);
        streams.take(given);
        return this;
    }

    /// A packet of the client, sent one tick after the packet before.
    StreamWorld client(int flags, int sequence, int acknowledged, String payload) {
        return take(true, flags, sequence, acknowledged, payload, payload.length());
    }

    /// A packet of the server.
    StreamWorld server(int flags, int sequence, int acknowledged, String payload) {
        return take(false, flags, sequence, acknowledged, payload, payload.length());
    }

    /// A packet of the client of whose payload only `captured` bytes are there.
    StreamWorld cutClient(int sequence, int acknowledged, String payload, int captured) {
        return take(true, ACK, sequence, acknowledged, payload, captured);
    }

    /// The client's first number is 100, the server's 500.
    StreamWorld handshake() {
        return client(SYN, 99, 0, "").server(SYN | ACK, 499, 100, "").client(ACK, 100, 500, "");
    }

    StreamWorld end() {
        streams.end();
        return this;
    }

    List<String> events() {
        return events;
    }

    PacketCounts counts() {
        return streams.counts();
    }
}
