package divide.inspector.pcap;

/// Finds the IP packet behind what the link layer puts before it, for the link types that TCP is usually captured on.
final class LinkLayer {
    static final int NO_IP = -1;

    private static final int NULL = 0;
    private static final int ETHERNET = 1;
    private static final int RAW_OF_SOME = 12;
    private static final int RAW_OF_OPENBSD = 14;
    private static final int RAW = 101;
    private static final int LOOPBACK = 108;
    private static final int COOKED = 113;
    private static final int IP4_ONLY = 228;
    private static final int IP6_ONLY = 229;
    private static final int COOKED_2 = 276;

    private static final int ETHERNET_TYPE = 12;
    private static final int COOKED_TYPE = 14;
    private static final int COOKED_2_HEADER = 20;
    private static final int FAMILY = 4;

    private static final int IP4 = 0x0800;
    private static final int IP6 = 0x86DD;

    private LinkLayer() {}

    /// The index in the packet's array at which an IP packet begins, or [#NO_IP].
    static int ip(Packet packet) {
        int from = packet.from();
        return switch (packet.linkType()) {
            case ETHERNET -> behindType(packet, from + ETHERNET_TYPE);
            case COOKED -> behindType(packet, from + COOKED_TYPE);
            case COOKED_2 -> behindHeader(packet, from, from + COOKED_2_HEADER);
            case NULL, LOOPBACK -> behindFamily(packet, from);
            case RAW, RAW_OF_SOME, RAW_OF_OPENBSD, IP4_ONLY, IP6_ONLY -> from;
            default -> NO_IP;
        };
    }

    /// A type that says VLAN is followed by a tag and then by another type; with QinQ there are two.
    private static int behindType(Packet packet, int at) {
        int end = packet.from() + packet.captured();
        int type = at;
        while (end - type >= Short.BYTES) {
            int value = Endian.BIG.u16(packet.array(), type);
            if (!isVlan(value)) {
                return isIp(value) ? type + Short.BYTES : NO_IP;
            }
            type += Integer.BYTES;
        }
        return NO_IP;
    }

    /// The second version of Linux's cooked capture has its type at the front.
    private static int behindHeader(Packet packet, int at, int header) {
        if (packet.captured() < COOKED_2_HEADER) {
            return NO_IP;
        }
        int type = Endian.BIG.u16(packet.array(), at);
        if (isVlan(type)) {
            return behindType(packet, header + Short.BYTES);
        }
        return isIp(type) ? header : NO_IP;
    }

    /// Each system has its own numbers, in the byte order of the machine that captured.
    private static int behindFamily(Packet packet, int at) {
        if (packet.captured() < FAMILY) {
            return NO_IP;
        }
        int family = Endian.BIG.i32(packet.array(), at);
        return isFamily(family) || isFamily(Integer.reverseBytes(family)) ? at + FAMILY : NO_IP;
    }

    private static boolean isFamily(int number) {
        return switch (number) {
            case 2, 10, 24, 28, 30 -> true;
            default -> false;
        };
    }

    private static boolean isVlan(int type) {
        return type == 0x8100 || type == 0x88A8 || type == 0x9100;
    }

    private static boolean isIp(int type) {
        return type == IP4 || type == IP6;
    }
}
