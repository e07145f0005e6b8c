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
/// @param value the shape of its value, or null when it has none
/// @param shift how far the value stands from the word's left end, in bits
/// @param next the word behind it, or null
record FormWords(int offset, long bytes, Shape value, int shift, FormWords next) {
    /// Appends the `length` bytes that `message` has before its tail.
    static void write(FormWords first, int length, Message message, Sink sink) {
        int start = sink.claim(length);
        int index = 0;
        for (FormWords word = first; word != null; word = word.next) {
            long bytes = word.value == null
                    ? word.bytes
                    : word.bytes | word.value.leftmost(message.value(index++)) >>> word.shift;
            sink.setWord(start + word.offset, bytes);
        }
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
                end(null, 0);
            }
            bytes |= (next & 0xFFL) << Long.SIZE - Byte.SIZE * ++size;
        }

        /// Adds room for a value, which ends a word.
        void value(Shape shape) {
            if (size + shape.size() > Long.BYTES) {
                end(null, 0);
            }
            end(shape, shape.size());
        }

        private void end(Shape value, int more) {
            words.add(new FormWords(offset, bytes, value, Byte.SIZE * size, null));
            offset += size + more;
            bytes = 0;
            size = 0;
        }

        /// The chain's first word.
        FormWords build() {
            if (size > 0) {
                end(null, 0);
            }
            FormWords chain = null;
            for (FormWords word : words.reversed()) {
                chain = new FormWords(word.offset, word.bytes, word.value, word.shift, chain);
            }
            return chain;
        }
    }
}
