package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import java.util.ArrayList;
import java.util.List;

/// What frames of a [Form] are written from: words of at most eight bytes, one behind the other, with room for at most
/// one value at the end of each. A chain for the reason that [divide.inspector.wire.FixedBytes] has.
///
/// @param offset where it stands, in bytes from the frame's start
/// @param bytes the word's fixed bytes at its left end, and zeros
/// @param hasValue whether a value stands in it
/// @param left how many bits the value is shifted to the left, which drops what its shape has no room for
/// @param right how many bits it is then shifted to the right, to its place
/// @param next the word behind it, or null
record FormWords(int offset, long bytes, boolean hasValue, int left, int right, FormWords next) {
    private static final long LENGTH_TO_COME = 0;

    /// Appends the `length` bytes that `message` has before its tail.
    static void write(FormWords first, int length, Message message, Sink sink) {
        int start = sink.claim(length);
        int index = 0;
        for (FormWords word = first; word != null; word = word.next) {
            long value = word.hasValue ? value(message, index++) : 0;
            sink.setWord(start + word.offset, word.bytes | value << word.left >>> word.right);
        }
    }

    /// The value of `message` at position `index`, counted from 0, among those that differ from frame to frame.
    private static long value(Message message, int index) {
        return switch (message) {
            case Request request -> request.arguments().get(index).bits();
            case Response.Value value -> value.valueBits();
            case Response.Failure _ -> LENGTH_TO_COME;
        };
    }

    /// Collects the words of a form from its bytes and values in wire order.
    static final class Builder {
        private final List<FormWords> words = new ArrayList<>();
        private int offset;
        private long bytes;
        private int size;

        /// Adds a fixed byte.
        void fixed(byte next) {
            if (size == Long.BYTES) {
                end(false, 0);
            }
            bytes |= (next & 0xFFL) << Long.SIZE - Byte.SIZE * ++size;
        }

        /// Adds room for a value, which ends a word.
        void value(Shape shape) {
            if (size + shape.size() > Long.BYTES) {
                end(false, 0);
            }
            end(true, shape.size());
        }

        private void end(boolean hasValue, int more) {
            words.add(new FormWords(offset, bytes, hasValue, Long.SIZE - Byte.SIZE * more, Byte.SIZE * size, null));
            offset += size + more;
            bytes = 0;
            size = 0;
        }

        /// The chain's first word.
        FormWords build() {
            if (size > 0) {
                end(false, 0);
            }
            FormWords chain = null;
            for (FormWords word : words.reversed()) {
                chain = new FormWords(word.offset, word.bytes, word.hasValue, word.left, word.right, chain);
            }
            return chain;
        }
    }
}
