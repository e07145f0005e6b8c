package divide.inspector.pcap;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/// The addresses and ports of a stream's two ends, equal for the packets of both directions. One that is aimed again
/// and again serves look-ups.
final class StreamKey {
    /// Two odd numbers without a pattern, so that ports and addresses that differ by little fall far apart.
    private static final long MIX_ONE = 0x9E37_79B9_7F4A_7C15L;

    private static final long MIX_TWO = 0xC2B2_AE3D_27D4_EB4FL;

    private long lowHigh;
    private long lowLow;
    private long highHigh;
    private long highLow;
    private int ports;
    private boolean sentByLow;

    /// Takes the ends of `segment`.
    void aim(Segment segment) {
        sentByLow = isSourceLower(segment);
        if (sentByLow) {
            lowHigh = segment.sourceHigh();
            lowLow = segment.sourceLow();
            highHigh = segment.destinationHigh();
            highLow = segment.destinationLow();
            ports = segment.sourcePort() << Short.SIZE | segment.destinationPort();
        } else {
            lowHigh = segment.destinationHigh();
            lowLow = segment.destinationLow();
            highHigh = segment.sourceHigh();
            highLow = segment.sourceLow();
            ports = segment.destinationPort() << Short.SIZE | segment.sourcePort();
        }
    }

    private static boolean isSourceLower(Segment segment) {
        int order = Long.compare(segment.sourceHigh(), segment.destinationHigh());
        if (order == 0) {
            order = Long.compare(segment.sourceLow(), segment.destinationLow());
        }
        return order == 0 ? segment.sourcePort() <= segment.destinationPort() : order < 0;
    }

    StreamKey copy() {
        StreamKey copy = new StreamKey();
        copy.lowHigh = lowHigh;
        copy.lowLow = lowLow;
        copy.highHigh = highHigh;
        copy.highLow = highLow;
        copy.ports = ports;
        copy.sentByLow = sentByLow;
        return copy;
    }

    /// Whether the segment that this was aimed at last was sent by the lower one of the two ends.
    boolean isSentByLow() {
        return sentByLow;
    }

    InetSocketAddress low() {
        return new InetSocketAddress(address(lowHigh, lowLow), ports >>> Short.SIZE);
    }

    InetSocketAddress high() {
        return new InetSocketAddress(address(highHigh, highLow), ports & 0xFFFF);
    }

    private static InetAddress address(long high, long low) {
        byte[] bytes =
                ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("16 bytes are an address", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamKey that
                && ports == that.ports
                && lowLow == that.lowLow
                && highLow == that.highLow
                && lowHigh == that.lowHigh
                && highHigh == that.highHigh;
    }

    @Override
    public int hashCode() {
        long mixed = (lowHigh ^ ports) * MIX_ONE ^ lowLow;
        mixed = (mixed ^ mixed >>> Integer.SIZE) * MIX_TWO ^ highHigh;
        mixed = (mixed ^ mixed >>> Integer.SIZE) * MIX_ONE ^ highLow;
        return (int) (mixed * MIX_TWO >>> Integer.SIZE);
    }
}
