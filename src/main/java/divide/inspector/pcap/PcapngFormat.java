package divide.inspector.pcap;

import divide.inspector.pcap.Damage.Kind;
import java.io.IOException;

/// The newer format: blocks of many types, of which those with packets are read, and those that say how to read them.
final class PcapngFormat implements Format {
    static final int SECTION = 0x0A0D0D0A;

    private static final int INTERFACE = 1;
    private static final int OLD_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int PACKET = 6;

    private static final int BYTE_ORDER_MARK = 0x1A2B3C4D;
    private static final int VERSION = 1;
    private static final int HEADER = 8;
    private static final int FRAME = 12;
    private static final int SECTION_FRAME = 28;
    private static final int INTERFACE_FRAME = 20;
    private static final int SIMPLE_FRAME = 16;
    private static final int PACKET_FRAME = 32;

    private final ByteWindow window;
    private final Trouble trouble;
    private final Interfaces interfaces = new Interfaces();
    private Endian endian = Endian.BIG;
    private int type;
    private int length;
    private long lastNanos;

    PcapngFormat(ByteWindow window, Trouble trouble) {
        this.window = window;
        this.trouble = trouble;
    }

    @Override
    public boolean next(Packet into) throws IOException {
        while (block()) {
            boolean isPacket = take(into);
            if (isPacket || !trouble.isNone()) {
                return isPacket;
            }
        }
        return false;
    }

    /// Has the next block in the window, all of it if it is of a type that is read.
    private boolean block() throws IOException {
        if (!window.has(HEADER)) {
            return window.left() != 0 && trouble.met(Damage.at(Kind.CUT_IN_HEADER, windowEnd()));
        }
        type = endian.i32(window.array(), window.at());
        if (type == SECTION && !section()) {
            return false;
        }
        long claimed = endian.u32(window.array(), window.at() + 4);
        if (claimed < leastLength() || claimed % Integer.BYTES != 0) {
            return trouble.met(new Damage(Kind.BLOCK_LENGTH, window.offset(), claimed));
        }
        return isRead() ? whole(claimed) : passOver(claimed);
    }

    /// A section says its byte order, which its own length is in.
    private boolean section() throws IOException {
        if (!window.has(FRAME)) {
            return trouble.met(Damage.at(Kind.CUT_IN_HEADER, windowEnd()));
        }
        int mark = Endian.BIG.i32(window.array(), window.at() + HEADER);
        endian = mark == BYTE_ORDER_MARK ? Endian.BIG : Endian.LITTLE;
        return endian.i32(window.array(), window.at() + HEADER) == BYTE_ORDER_MARK
                || trouble.met(Damage.at(Kind.BYTE_ORDER, window.offset() + HEADER));
    }

    private int leastLength() {
        return switch (type) {
            case SECTION -> SECTION_FRAME;
            case INTERFACE -> INTERFACE_FRAME;
            case SIMPLE_PACKET -> SIMPLE_FRAME;
            case OLD_PACKET, PACKET -> PACKET_FRAME;
            default -> FRAME;
        };
    }

    private boolean isRead() {
        return type == SECTION || type == INTERFACE || isPacket();
    }

    private boolean isPacket() {
        return type == PACKET || type == SIMPLE_PACKET || type == OLD_PACKET;
    }

    private boolean whole(long claimed) throws IOException {
        if (claimed > PacketReader.MOST_BYTES) {
            return trouble.met(new Damage(Kind.BLOCK_LENGTH, window.offset(), claimed));
        }
        length = (int) claimed;
        if (!window.has(length)) {
            return cut(length - window.left());
        }
        long atEnd = endian.u32(window.array(), window.at() + length - Integer.BYTES);
        return atEnd == claimed || trouble.met(new Damage(Kind.BLOCK_END, window.offset(), atEnd));
    }

    private boolean cut(long missing) {
        Kind kind = isPacket() ? Kind.CUT_IN_PACKET : Kind.CUT_IN_BLOCK;
        return trouble.met(new Damage(kind, windowEnd(), missing));
    }

    private long windowEnd() {
        return window.offset() + window.left();
    }

    private boolean passOver(long claimed) throws IOException {
        window.skip(claimed - Integer.BYTES);
        if (!window.has(Integer.BYTES)) {
            long end = Math.min(window.fileSize(), windowEnd());
            return trouble.met(new Damage(Kind.CUT_IN_BLOCK, end, window.offset() + Integer.BYTES - end));
        }
        long atEnd = endian.u32(window.array(), window.at());
        window.skip(Integer.BYTES);
        length = 0;
        return atEnd == claimed || trouble.met(new Damage(Kind.BLOCK_END, window.offset() - claimed, atEnd));
    }

    /// Takes the block; returns whether it was a packet.
    private boolean take(Packet into) throws IOException {
        boolean isPacket = switch (type) {
            case SECTION -> begin();
            case INTERFACE -> describe();
            case SIMPLE_PACKET -> simple(into);
            case PACKET -> packet(into, endian.u32(window.array(), window.at() + 8));
            case OLD_PACKET -> packet(into, endian.u16(window.array(), window.at() + 8));
            default -> false;
        };
        window.skip(length);
        return isPacket;
    }

    private boolean begin() {
        int version = endian.u16(window.array(), window.at() + 12);
        interfaces.clear();
        return version != VERSION && trouble.met(new Damage(Kind.UNKNOWN_VERSION, window.offset() + 12, version));
    }

    private boolean describe() {
        int at = window.at();
        interfaces.add(endian, window.array(), at + HEADER, at + length - Integer.BYTES);
        return false;
    }

    private boolean packet(Packet into, long interfaceNumber) {
        byte[] bytes = window.array();
        int at = window.at();
        if (!interfaces.has(interfaceNumber)) {
            return trouble.met(new Damage(Kind.UNKNOWN_INTERFACE, window.offset(), interfaceNumber));
        }
        long captured = endian.u32(bytes, at + 20);
        if (captured > length - PACKET_FRAME) {
            return trouble.met(new Damage(Kind.PACKET_LENGTH, window.offset(), captured));
        }
        int options = at + 28 + Options.padded((int) captured);
        lastNanos = interfaces.clock(interfaceNumber).nanos(ticks(bytes, at + 12));
        into.is(interfaces.linkType(interfaceNumber), lastNanos, window.offset());
        into.lies(bytes, at + 28, (int) captured, endian.u32(bytes, at + 24));
        into.options(endian, options, at + length - Integer.BYTES);
        return true;
    }

    private long ticks(byte[] bytes, int at) {
        return endian.u32(bytes, at) << Integer.SIZE | endian.u32(bytes, at + 4);
    }

    /// It has no time of its own, so it gets that of the packet before it.
    private boolean simple(Packet into) {
        if (!interfaces.has(0)) {
            return trouble.met(new Damage(Kind.UNKNOWN_INTERFACE, window.offset(), 0));
        }
        long original = endian.u32(window.array(), window.at() + 8);
        long most = Math.min(interfaces.snapLength(0), length - SIMPLE_FRAME);
        into.is(interfaces.linkType(0), lastNanos, window.offset());
        into.lies(window.array(), window.at() + 12, (int) Math.min(original, most), original);
        return true;
    }
}
