package divide.inspector.pcap;

import divide.inspector.pcap.Damage.Kind;
import java.io.IOException;

/// The older format: one header, then packets.
final class PcapFormat implements Format {
    static final int FILE_HEADER = 24;

    private static final int MICROSECONDS = 0xA1B2C3D4;
    private static final int NANOSECONDS = 0xA1B23C4D;
    private static final int VERSION = 2;
    private static final int LINK_TYPE_BITS = 0xFFFF;
    private static final int HEADER = 16;
    private static final long SECOND = 1_000_000_000;
    private static final int MICRO = 1_000;

    /// What Wireshark and tcpdump take at the most; some writers say a snap length that they don't keep.
    private static final int USUAL_MOST = 262_144;

    private final Endian endian;
    private final ByteWindow window;
    private final Trouble trouble;
    private final int linkType;
    private final long most;
    private final int nanosAFraction;

    private PcapFormat(Endian endian, ByteWindow window, Trouble trouble) {
        this.endian = endian;
        this.window = window;
        this.trouble = trouble;
        byte[] bytes = window.array();
        int at = window.at();
        this.nanosAFraction = endian.i32(bytes, at) == NANOSECONDS ? 1 : MICRO;
        this.most = Math.clamp(endian.u32(bytes, at + 16), USUAL_MOST, PacketReader.MOST_BYTES);
        this.linkType = endian.i32(bytes, at + 20) & LINK_TYPE_BITS;
    }

    static boolean isMagic(int number) {
        return number == MICROSECONDS || number == NANOSECONDS;
    }

    /// The format of a file whose header is in `window`.
    static Format of(Endian endian, ByteWindow window, Trouble trouble) throws IOException {
        PcapFormat format = new PcapFormat(endian, window, trouble);
        int version = endian.u16(window.array(), window.at() + 4);
        if (version != VERSION) {
            trouble.met(new Damage(Kind.UNKNOWN_VERSION, 4, version));
        }
        window.skip(FILE_HEADER);
        return format;
    }

    @Override
    public boolean next(Packet into) throws IOException {
        if (!window.has(HEADER)) {
            return window.left() != 0 && trouble.met(Damage.at(Kind.CUT_IN_HEADER, window.offset() + window.left()));
        }
        long captured = endian.u32(window.array(), window.at() + 8);
        if (captured > most) {
            return trouble.met(new Damage(Kind.PACKET_LENGTH, window.offset(), captured));
        }
        int length = HEADER + (int) captured;
        if (!window.has(length)) {
            long missing = length - window.left();
            return trouble.met(new Damage(Kind.CUT_IN_PACKET, window.offset() + window.left(), missing));
        }
        fill(into, (int) captured);
        window.skip(length);
        return true;
    }

    private void fill(Packet into, int captured) {
        byte[] bytes = window.array();
        int at = window.at();
        long nanos = endian.u32(bytes, at) * SECOND + endian.u32(bytes, at + 4) * nanosAFraction;
        into.is(linkType, nanos, window.offset());
        into.lies(bytes, at + HEADER, captured, endian.u32(bytes, at + 12));
    }
}
