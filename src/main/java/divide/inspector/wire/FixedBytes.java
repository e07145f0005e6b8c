package divide.inspector.wire;

import java.util.BitSet;
import java.util.stream.IntStream;

/// The bytes that are the same in every frame of a form, and where they stand: eight are compared at once where eight
/// stand together. Any thread; allocates nothing when it compares.
public final class FixedBytes {
    private final Word words;
    private final Single singles;

    /// Chains and not arrays: there are two or three of each, and a compiled loop over so short an array spends more
    /// time on its bounds than on its elements.
    private record Word(int offset, long value, Word next) {}

    private record Single(int offset, byte value, Single next) {}

    /// The bytes of `sample` that have their bit in `fixed`.
    public FixedBytes(byte[] sample, BitSet fixed) {
        BitSet rest = (BitSet) fixed.clone();
        Word chain = null;
        for (int offset : wordOffsets(fixed)) {
            chain = new Word(offset, BigEndian.getLong(sample, offset), chain);
            rest.clear(offset, offset + Long.BYTES);
        }
        words = chain;
        singles = singles(sample, rest, 0);
    }

    /// Each run of eight or more is covered by words, the last of which may overlap the one before it.
    private static int[] wordOffsets(BitSet fixed) {
        IntStream.Builder offsets = IntStream.builder();
        int end;
        for (int start = fixed.nextSetBit(0); start >= 0; start = fixed.nextSetBit(end)) {
            end = fixed.nextClearBit(start);
            for (int at = start; end - start >= Long.BYTES && at < end; at += Long.BYTES) {
                offsets.add(Math.min(at, end - Long.BYTES));
            }
        }
        return offsets.build().toArray();
    }

    private static Single singles(byte[] sample, BitSet rest, int from) {
        int at = rest.nextSetBit(from);
        return at < 0 ? null : new Single(at, sample[at], singles(sample, rest, at + 1));
    }

    /// Whether they all stand in a frame that begins at `start`.
    ///
    /// @throws IndexOutOfBoundsException when the array ends before the last of them
    public boolean standIn(byte[] bytes, int start) {
        for (Word word = words; word != null; word = word.next) {
            if (BigEndian.getLong(bytes, start + word.offset) != word.value) {
                return false;
            }
        }
        for (Single single = singles; single != null; single = single.next) {
            if (bytes[start + single.offset] != single.value) {
                return false;
            }
        }
        return true;
    }
}
