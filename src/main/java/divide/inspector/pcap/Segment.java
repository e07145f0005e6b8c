package divide.inspector.pcap;

/// One TCP segment, where it lies in its packet. A parser fills it again and again.
final class Segment {
    static final int HEADER = 20;

    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int ACK = 16;
    private static final long MAPPED = 0xFFFFL << Integer.SIZE;

    private long sourceHigh;
    private long sourceLow;
    private long destinationHigh;
    private long destinationLow;
    private int ports;
    private int sequence;
    private int acknowledged;
    private int flags;
    private byte[] bytes;
    private int from;
    private int captured;
    private int length;
    private long nanos;

    /// Takes the addresses of an IPv4 header, as IPv6 addresses that stand for them.
    void ip4(byte[] header, int at) {
        sourceHigh = 0;
        sourceLow = MAPPED | Endian.BIG.u32(header, at + 12);
        destinationHigh = 0;
        destinationLow = MAPPED | Endian.BIG.u32(header, at + 16);
    }

    void ip6(byte[] header, int at) {
        sourceHigh = Endian.BIG.i64(header, at + 8);
        sourceLow = Endian.BIG.i64(header, at + 16);
        destinationHigh = Endian.BIG.i64(header, at + 24);
        destinationLow = Endian.BIG.i64(header, at + 32);
    }

    /// Takes a TCP segment that lies in `[at, end)`.
    ///
    /// @param length how long the segment is with its header, of which the end may not have been captured
    /// @return whether so much of it is there that it can be used
    boolean tcp(byte[] bytes, int at, int end, int length, long nanos) {
        if (end - at < HEADER) {
            return false;
        }
        int header = (bytes[at + 12] & 0xF0) >> 2;
        if (header < HEADER || header > length) {
            return false;
        }
        ports = Endian.BIG.i32(bytes, at);
        sequence = Endian.BIG.i32(bytes, at + 4);
        acknowledged = Endian.BIG.i32(bytes, at + 8);
        flags = bytes[at + 13];
        this.bytes = bytes;
        this.from = Math.min(at + header, end);
        this.length = length - header;
        this.captured = Math.min(end - from, this.length);
        this.nanos = nanos;
        return true;
    }

    long sourceHigh() {
        return sourceHigh;
    }

    long sourceLow() {
        return sourceLow;
    }

    int sourcePort() {
        return ports >>> Short.SIZE;
    }

    long destinationHigh() {
        return destinationHigh;
    }

    long destinationLow() {
        return destinationLow;
    }

    int destinationPort() {
        return ports & 0xFFFF;
    }

    int sequence() {
        return sequence;
    }

    /// What the other end is told to have arrived, when [#acknowledges].
    int acknowledged() {
        return acknowledged;
    }

    boolean acknowledges() {
        return (flags & ACK) != 0;
    }

    boolean opens() {
        return (flags & SYN) != 0;
    }

    boolean finishes() {
        return (flags & FIN) != 0;
    }

    boolean resets() {
        return (flags & RST) != 0;
    }

    byte[] array() {
        return bytes;
    }

    /// Where in [#array] its payload begins.
    int from() {
        return from;
    }

    /// How many bytes of its payload were captured.
    int captured() {
        return captured;
    }

    /// How many bytes of payload it had on the network.
    int length() {
        return length;
    }

    long nanos() {
        return nanos;
    }
}
