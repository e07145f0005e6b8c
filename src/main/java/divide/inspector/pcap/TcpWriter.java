package divide.inspector.pcap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/// Writes what two ends of connections sent each other as the packets of TCP connections that carry it. One thread at
/// a time.
///
/// The packets begin with IP: there is no Ethernet to be invented.
public final class TcpWriter {
    private static final int RAW_IP = 101;
    private static final int MOST_HEADERS = 80;
    private static final int IP4_HEADER = 20;
    private static final int IP6_HEADER = 40;
    private static final int TCP = 6;
    private static final int HOPS = 64;
    private static final int DO_NOT_FRAGMENT = 0x4000;
    private static final int CHECKSUM_IN_TCP = 16;

    private final PcapngWriter out;
    private final int number;
    private final ByteBuffer headers = ByteBuffer.allocate(MOST_HEADERS);

    /// A writer of packets to `out`.
    ///
    /// @param name what their interface is called
    /// @throws IOException when `out` does
    public TcpWriter(PcapngWriter out, String name) throws IOException {
        this.out = out;
        this.number = out.describe(RAW_IP, name);
    }

    /// Opens a connection: its handshake is written.
    ///
    /// @param first the end that opens it
    /// @param distinct another number for each connection, so that two between the same ports can be told apart
    /// @param nanos when, in nanoseconds since 1970
    /// @param beside what stands beside the first packet
    /// @throws IOException when the file can't be written
    public WrittenStream open(
            InetSocketAddress first, InetSocketAddress second, int distinct, long nanos, Beside beside)
            throws IOException {
        WrittenStream stream = new WrittenStream(this, first, second, distinct);
        stream.open(nanos, beside);
        return stream;
    }

    /// Writes one packet.
    ///
    /// @param tcp the TCP header, with a checksum of 0
    void packet(
            byte[] source,
            byte[] destination,
            ByteBuffer tcp,
            byte[] payload,
            int from,
            int length,
            long nanos,
            Beside beside)
            throws IOException {
        headers.clear();
        int segment = tcp.remaining() + length;
        if (source.length == Integer.BYTES) {
            ip4(source, destination, segment);
        } else {
            ip6(source, destination, segment);
        }
        int at = headers.position();
        headers.put(tcp);
        long sum = pseudoHeader(source, destination, segment);
        sum = Checksum.add(sum, headers, at, headers.position());
        sum = Checksum.add(sum, payload, from, from + length);
        headers.putShort(at + CHECKSUM_IN_TCP, Checksum.of(sum));
        out.packet(number, nanos, headers.flip(), payload, from, length, beside);
    }

    private void ip4(byte[] source, byte[] destination, int length) {
        headers.put((byte) (4 << 4 | IP4_HEADER / Integer.BYTES)).put((byte) 0);
        headers.putShort((short) (IP4_HEADER + length)).putShort((short) 0).putShort((short) DO_NOT_FRAGMENT);
        headers.put((byte) HOPS).put((byte) TCP).putShort((short) 0);
        headers.put(source).put(destination);
        headers.putShort(10, Checksum.of(Checksum.add(0, headers, 0, IP4_HEADER)));
    }

    private void ip6(byte[] source, byte[] destination, int length) {
        headers.putInt(6 << 28).putShort((short) length).put((byte) TCP).put((byte) HOPS);
        headers.put(source).put(destination);
    }

    private static long pseudoHeader(byte[] source, byte[] destination, int length) {
        long sum = Checksum.add(TCP + (long) length, source, 0, source.length);
        return Checksum.add(sum, destination, 0, destination.length);
    }

    /// How many bytes of payload a packet between such addresses can carry.
    static int mostPayload(byte[] address) {
        return 65_535 - Segment.HEADER - (address.length == Integer.BYTES ? IP4_HEADER : IP6_HEADER);
    }
}
