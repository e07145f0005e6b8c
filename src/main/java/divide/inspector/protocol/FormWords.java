package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import java.util.ArrayList;
import java.util.List;

/// What frames of a [Form] are written from, all but their tail.
///
/// Records in a chain, because the machine takes a record's components for constants where the record is one: then
/// nothing of this is looked up when a frame is written.
///
/// @param length how many bytes they are
/// @param first the first word
record FormWords(int length, Word first) {
    private static final int NO_VALUE = -1;

    /// Up to eight bytes: fixed ones, and behind them room for at most one value.
    ///
    /// @param offset where it stands, in bytes from the frame's start
    /// @param bytes its fixed bytes at its left end, and zeros
    /// @param value which of the form's values stands in it, counted from 0, or -1
    /// @param left how many bits the value is shifted to the left, which drops what its shape has no room for
    /// @param right how many bits it is then shifted to the right, to its place
    /// @param next the word behind it, or null
    record Word(int offset, long bytes, int value, int left, int right, Word next) {
        boolean hasValue() {
            return value != NO_VALUE;
        }

        private void write(int start, long value, Sink sink) {
            sink.setWord(start + offset, hasValue() ? bytes | value << left >>> right : bytes);
            if (next != null) {
                next.write(start, value, sink);
            }
        }
    }

    /// Appends the bytes of a frame whose one value is `value`.
    void write(long value, Sink sink) {
        first.write(sink.claim(length), value, sink);
    }

    /// Collects words from a form's bytes and values in wire order.
    static final class Builder {
        private final List<Word> words = new ArrayList<>();
        private int offset;
        private int values;
        private long bytes;
        private int size;

        /// Adds a fixed byte.
        void fixed(byte next) {
            if (size == Long.BYTES) {
                end(NO_VALUE, 0);
            }
            bytes |= (next & 0xFFL) << Long.SIZE - Byte.SIZE * ++size;
        }

        /// Adds room for a value, which ends a word.
        void value(Shape shape) {
            if (size + shape.size() > Long.BYTES) {
                end(NO_VALUE, 0);
            }
            end(values++, shape.size());
        }

        private void end(int value, int more) {
            words.add(new Word(offset, bytes, value, Long.SIZE - Byte.SIZE * more, Byte.SIZE * size, null));
            offset += size + more;
            bytes = 0;
            size = 0;
        }

        FormWords build() {
            if (size > 0) {
                end(NO_VALUE, 0);
            }
            Word chain = null;
            for (Word word : words.reversed()) {
                chain = new Word(word.offset, word.bytes, word.value, word.left, word.right, chain);
            }
            return new FormWords(offset, chain);
        }
    }
}
