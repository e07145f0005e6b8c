package divide.inspector.pcap;

/// Finds the TCP segment in a packet. One thread at a time.
final class PacketParser {
    /// What a packet was.
    enum Content {
        /// A TCP segment.
        TCP,
        /// A part of a packet, of which other parts are awaited.
        FRAGMENT,
        /// Of another protocol, or of a link type that isn't known.
        OTHER,
        /// Cut off so early, or so spoilt, that it can't be told.
        UNREADABLE
    }

    private static final int TCP = 6;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int IP4_HEADER = 20;
    private static final int IP6_HEADER = 40;
    private static final int FRAGMENT_HEADER = 8;
    private static final int FRAGMENT_OFFSET = 0x1FFF;
    private static final int MORE_FRAGMENTS = 0x2000;

    private final Fragments fragments = new Fragments();
    private Segment segment;
    private byte[] bytes;
    private int end;
    private long nanos;

    /// Looks into `packet`.
    ///
    /// @param into the segment, when there is one
    Content parse(Packet packet, Segment into) {
        int ip = LinkLayer.ip(packet);
        segment = into;
        bytes = packet.array();
        end = packet.from() + packet.captured();
        nanos = packet.nanos();
        if (ip == LinkLayer.NO_IP) {
            return Content.OTHER;
        }
        if (end - ip < 1) {
            return Content.UNREADABLE;
        }
        return switch (bytes[ip] >> 4 & 0xF) {
            case 4 -> ip4(ip, packet.original() - (ip - packet.from()));
            case 6 -> ip6(ip, packet.original() - (ip - packet.from()));
            default -> Content.OTHER;
        };
    }

    /// How many packets are held that came in part.
    int incomplete() {
        return fragments.incomplete();
    }

    /// @param room how many bytes the packet had from here on; what it doesn't use of them is padding
    private Content ip4(int at, long room) {
        int header = (bytes[at] & 0xF) * Integer.BYTES;
        if (header < IP4_HEADER || end - at < header) {
            return Content.UNREADABLE;
        }
        int claimed = Endian.BIG.u16(bytes, at + 2);
        // A network card that cuts segments itself is handed packets without a length.
        int total = claimed == 0 ? (int) Math.min(room, Integer.MAX_VALUE) : claimed;
        if (total < header) {
            return Content.UNREADABLE;
        }
        segment.ip4(bytes, at);
        return ip4Payload(at, at + header, total - header);
    }

    private Content ip4Payload(int ip, int at, int length) {
        int protocol = bytes[ip + 9] & 0xFF;
        int fragment = Endian.BIG.u16(bytes, ip + 6);
        if ((fragment & (FRAGMENT_OFFSET | MORE_FRAGMENTS)) == 0) {
            return payload(protocol, at, length);
        }
        long id = Endian.BIG.u16(bytes, ip + 4);
        return fragment(id, protocol, (fragment & FRAGMENT_OFFSET) * 8, (fragment & MORE_FRAGMENTS) != 0, at, length);
    }

    private Content ip6(int at, long room) {
        if (end - at < IP6_HEADER) {
            return Content.UNREADABLE;
        }
        segment.ip6(bytes, at);
        int claimed = Endian.BIG.u16(bytes, at + 4);
        // A packet of more than 64 KiB has no length either, but an option that says it.
        int length = claimed == 0 ? (int) Math.min(room - IP6_HEADER, Integer.MAX_VALUE) : claimed;
        return ip6Payload(bytes[at + 6] & 0xFF, at + IP6_HEADER, length);
    }

    private Content ip6Payload(int firstProtocol, int firstAt, int firstLength) {
        int protocol = firstProtocol;
        int at = firstAt;
        int length = firstLength;
        while (isExtension(protocol)) {
            if (end - at < FRAGMENT_HEADER || length < FRAGMENT_HEADER) {
                return Content.UNREADABLE;
            }
            int size = extensionSize(protocol, bytes[at + 1] & 0xFF);
            protocol = bytes[at] & 0xFF;
            at += size;
            length -= size;
        }
        return protocol == FRAGMENT ? ip6Fragment(at, length) : payload(protocol, at, length);
    }

    private static boolean isExtension(int protocol) {
        return switch (protocol) {
            case 0, 43, AUTHENTICATION, 60, 135, 139, 140 -> true;
            default -> false;
        };
    }

    private static int extensionSize(int protocol, int units) {
        return protocol == AUTHENTICATION ? (units + 2) * Integer.BYTES : (units + 1) * Long.BYTES;
    }

    private Content ip6Fragment(int at, int length) {
        if (end - at < FRAGMENT_HEADER || length < FRAGMENT_HEADER) {
            return Content.UNREADABLE;
        }
        int place = Endian.BIG.u16(bytes, at + 2);
        return fragment(
                Endian.BIG.u32(bytes, at + 4),
                bytes[at] & 0xFF,
                place & ~7,
                (place & 1) != 0,
                at + FRAGMENT_HEADER,
                length - FRAGMENT_HEADER);
    }

    private Content fragment(long id, int protocol, int place, boolean hasMore, int at, int length) {
        if (protocol != TCP) {
            return Content.OTHER;
        }
        if (length > end - at || length < 0) {
            return Content.UNREADABLE;
        }
        Fragments.Datagram whole = fragments.add(segment, id, place, hasMore, bytes, at, length);
        if (whole == null) {
            return Content.FRAGMENT;
        }
        bytes = whole.bytes();
        end = whole.length();
        return payload(protocol, 0, end);
    }

    private Content payload(int protocol, int at, int length) {
        if (protocol != TCP) {
            return Content.OTHER;
        }
        int until = length < end - at ? at + Math.max(0, length) : end;
        return segment.tcp(bytes, at, until, length, nanos) ? Content.TCP : Content.UNREADABLE;
    }
}
