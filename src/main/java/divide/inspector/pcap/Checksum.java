package divide.inspector.pcap;

import java.nio.ByteBuffer;

/// The checksum of the Internet protocols: the ones' complement of the ones' complement sum of 16-bit words.
final class Checksum {
    private static final int WORD = 0xFFFF;

    private Checksum() {}

    /// Adds the bytes `[from, to)` to a sum; an odd one at the end counts as if a zero followed.
    static long add(long sum, ByteBuffer bytes, int from, int to) {
        long total = sum;
        for (int at = from; at + 1 < to; at += Short.BYTES) {
            total += bytes.getShort(at) & WORD;
        }
        return (to - from & 1) == 0 ? total : total + ((bytes.get(to - 1) & 0xFF) << Byte.SIZE);
    }

    static long add(long sum, byte[] bytes, int from, int to) {
        long total = sum;
        for (int at = from; at + 1 < to; at += Short.BYTES) {
            total += Endian.BIG.u16(bytes, at);
        }
        return (to - from & 1) == 0 ? total : total + ((bytes[to - 1] & 0xFF) << Byte.SIZE);
    }

    /// The checksum for a sum.
    static short of(long sum) {
        long folded = sum;
        while (folded > WORD) {
            folded = (folded & WORD) + (folded >>> Short.SIZE);
        }
        return (short) ~folded;
    }
}
