package divide.inspector.ui.frame;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Utf8;
import java.util.Optional;

/// What a byte of text stands for, in words: `letter d`, `byte 2 of 3 of sign €`.
///
/// @param words the window's texts
record ByteWords(FrameWords words) {
    private static final int LONGEST = 4;

    /// What the byte at `offset` says in `block`; empty where it is no part of a text.
    Optional<String> of(byte[] bytes, int offset, Block block) {
        boolean isText = block.field().shape() == Shape.UTF8;
        boolean isUnknown = block.field().shape() == Shape.BYTES && bytes[offset] >= ' ';
        return isText || isUnknown ? character(bytes, offset, block) : Optional.empty();
    }

    private Optional<String> character(byte[] bytes, int offset, Block block) {
        for (int first = offset; first >= Math.max(block.from(), offset - LONGEST + 1); first--) {
            int end = Math.min(block.to(), bytes.length);
            int size = Utf8.prefix(bytes, first, end - first, 1);
            if (first + size > offset) {
                int point = Utf8.decodeLeniently(bytes, first, size).codePointAt(0);
                return Optional.of(size == 1 ? name(point) : part(offset - first + 1, size, point));
            }
        }
        return Optional.empty();
    }

    private String part(int place, int size, int point) {
        return words.text("frames.voice.part", place, size, name(point));
    }

    private String name(int point) {
        String sign = Character.toString(point);
        if (Character.isUpperCase(point)) {
            return words.text("frames.voice.capital", sign);
        }
        if (Character.isLetter(point)) {
            return words.text("frames.voice.letter", sign);
        }
        if (Character.isDigit(point)) {
            return words.text("frames.voice.digit", sign);
        }
        if (Character.isISOControl(point)) {
            return words.text("frames.voice.control", "U+%04X".formatted(point));
        }
        return point == ' ' ? words.text("frames.voice.space") : words.text("frames.voice.sign", sign);
    }
}
