package divide.inspector.pcap;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/// One TCP connection that is being written. One thread at a time.
public final class WrittenStream {
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int PUSH = 8;
    private static final int ACK = 16;

    private static final int OPENING_HEADER = Segment.HEADER + 8;

    /// The largest window there is, so that no reader takes an answer that lets wait for a full one.
    private static final int WINDOW = 65_535;

    private static final int MOST_LOST = Direction.FARTHEST / 2;
    private static final byte WINDOW_SCALE = 14;
    private static final byte[] NOTHING = {};

    private final TcpWriter writer;
    private final Written first;
    private final Written second;
    private final ByteBuffer header = ByteBuffer.allocate(OPENING_HEADER);

    /// One end of it, and the number of the next byte that it sends.
    private static final class Written {
        private final byte[] address;
        private final int port;
        private int next;

        Written(byte[] address, int port, int next) {
            this.address = address;
            this.port = port;
            this.next = next;
        }
    }

    WrittenStream(TcpWriter writer, InetSocketAddress first, InetSocketAddress second, int distinct) {
        this.writer = writer;
        boolean isSmall = isSmall(first.getAddress()) && isSmall(second.getAddress());
        int start = distinct * 0x9E37_79B9;
        this.first = new Written(address(first, isSmall), first.getPort(), start);
        this.second = new Written(address(second, isSmall), second.getPort(), Integer.reverse(start));
    }

    private static boolean isSmall(InetAddress address) {
        return address instanceof Inet4Address;
    }

    /// Where one end has an address of IPv6, the other one gets the address that stands for its own there.
    private static byte[] address(InetSocketAddress end, boolean isSmall) {
        byte[] address = end.getAddress().getAddress();
        return isSmall || address.length > Integer.BYTES
                ? address
                : ByteBuffer.allocate(16).putInt(8, 0xFFFF).put(12, address).array();
    }

    private Written end(Sender sender) {
        return sender == Sender.FIRST ? first : second;
    }

    private Written otherEnd(Sender sender) {
        return sender == Sender.FIRST ? second : first;
    }

    void open(long nanos, Beside beside) throws IOException {
        packet(Sender.FIRST, SYN, NOTHING, 0, 0, nanos, beside);
        packet(Sender.SECOND, SYN | ACK, NOTHING, 0, 0, nanos, Beside.NOTHING);
        packet(Sender.FIRST, ACK, NOTHING, 0, 0, nanos, Beside.NOTHING);
    }

    /// Writes bytes that `sender` sent.
    ///
    /// @param nanos when they arrived, in nanoseconds since 1970
    /// @param beside what stands beside the first of their packets
    /// @throws IOException when the file can't be written
    public void bytes(Sender sender, byte[] bytes, int from, int length, long nanos, Beside beside) throws IOException {
        int most = TcpWriter.mostPayload(first.address);
        int done = 0;
        while (done < length) {
            int count = Math.min(most, length - done);
            packet(sender, ACK | PUSH, bytes, from + done, count, nanos, done == 0 ? beside : Beside.NOTHING);
            done += count;
        }
    }

    /// Leaves out bytes of `sender`, so that a reader misses them.
    ///
    /// The other end says that it has got them, for only the file lacks them.
    ///
    /// @param length how many; of more than half a gibibyte no more are left out, which no reader would believe
    /// @throws IOException when the file can't be written
    public void lose(Sender sender, long length, long nanos) throws IOException {
        end(sender).next += (int) Math.min(length, MOST_LOST);
        acknowledge(sender == Sender.FIRST ? Sender.SECOND : Sender.FIRST, nanos, Beside.NOTHING);
    }

    /// Writes a packet of `sender` that carries no bytes.
    ///
    /// @throws IOException when the file can't be written
    public void acknowledge(Sender sender, long nanos, Beside beside) throws IOException {
        packet(sender, ACK, NOTHING, 0, 0, nanos, beside);
    }

    /// Writes that both ends finish, `sender` being the first.
    ///
    /// @param beside what stands beside the first packet of it
    /// @throws IOException when the file can't be written
    public void close(Sender sender, long nanos, Beside beside) throws IOException {
        Sender other = sender == Sender.FIRST ? Sender.SECOND : Sender.FIRST;
        packet(sender, FIN | ACK, NOTHING, 0, 0, nanos, beside);
        packet(other, FIN | ACK, NOTHING, 0, 0, nanos, Beside.NOTHING);
        packet(sender, ACK, NOTHING, 0, 0, nanos, Beside.NOTHING);
    }

    /// Writes that `sender` resets the connection.
    ///
    /// @throws IOException when the file can't be written
    public void reset(Sender sender, long nanos, Beside beside) throws IOException {
        packet(sender, RST | ACK, NOTHING, 0, 0, nanos, beside);
    }

    private void packet(Sender sender, int flags, byte[] payload, int from, int length, long nanos, Beside beside)
            throws IOException {
        Written source = end(sender);
        Written destination = otherEnd(sender);
        header(source, destination, flags);
        writer.packet(source.address, destination.address, header, payload, from, length, nanos, beside);
        source.next += length + ((flags & (SYN | FIN)) == 0 ? 0 : 1);
    }

    private void header(Written source, Written destination, int flags) {
        boolean opens = (flags & SYN) != 0;
        int size = opens ? OPENING_HEADER : Segment.HEADER;
        header.clear();
        header.putShort((short) source.port).putShort((short) destination.port);
        header.putInt(source.next).putInt((flags & ACK) == 0 ? 0 : destination.next);
        header.put((byte) (size << 2)).put((byte) flags).putShort((short) WINDOW);
        header.putShort((short) 0).putShort((short) 0);
        if (opens) {
            options(source);
        }
        header.flip();
    }

    /// The largest segment, and how the window counts.
    private void options(Written source) {
        header.put((byte) 2).put((byte) 4).putShort((short) TcpWriter.mostPayload(source.address));
        header.put((byte) 1).put((byte) 3).put((byte) 3).put(WINDOW_SCALE);
    }
}
