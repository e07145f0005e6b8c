package divide.inspector.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// UTF-8, strictly: overlong forms, surrogates and cut characters are refused, not replaced.
public final class Utf8 {
    /// The highest bit of eight bytes.
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /// The text of `length` bytes at `at`, or nothing when they are not UTF-8.
    public static Optional<String> decode(byte[] bytes, int at, int length) {
        try {
            ByteBuffer source = ByteBuffer.wrap(bytes, at, length);
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(source).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /// The text of `length` bytes at `at` with U+FFFD for what is not UTF-8.
    public static String decodeLeniently(byte[] bytes, int at, int length) {
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }

    /// Whether `length` bytes at `at` are UTF-8. Allocates nothing.
    public static boolean isValid(byte[] bytes, int at, int length) {
        int ascii = asciiPrefix(bytes, at, length);
        return ascii == length || validPrefix(bytes, at + ascii, length - ascii) == length - ascii;
    }

    /// How many bytes before the first that is not ASCII can be told eight at a time, or all.
    private static int asciiPrefix(byte[] bytes, int at, int length) {
        int count = 0;
        while (count <= length - Long.BYTES && (BigEndian.getLong(bytes, at + count) & NOT_ASCII) == 0) {
            count += Long.BYTES;
        }
        while (count < length && bytes[at + count] >= 0) {
            count++;
        }
        return count;
    }

    /// How many of `length` bytes at `at` are UTF-8 before the first that is not. Allocates nothing.
    public static int validPrefix(byte[] bytes, int at, int length) {
        return prefix(bytes, at, length, length);
    }

    /// How many of `length` bytes at `at` the first `characters` of them take (Unicode code points), or fewer
    /// characters where no more are there or one is not UTF-8. Allocates nothing.
    public static int prefix(byte[] bytes, int at, int length, int characters) {
        int end = at + length;
        int i = at;
        for (int count = 0; count < characters && i < end; count++) {
            int size = characterSize(bytes, i, end);
            if (size == 0) {
                break;
            }
            i += size;
        }
        return i - at;
    }

    /// How many characters (Unicode code points) `length` bytes at `at` hold, or -1 when they are not UTF-8.
    public static int countCharacters(byte[] bytes, int at, int length) {
        int end = at + length;
        int count = 0;
        for (int i = at; i < end; count++) {
            int size = characterSize(bytes, i, end);
            if (size == 0) {
                return -1;
            }
            i += size;
        }
        return count;
    }

    /// Whether `length` bytes at `at` begin a character that needs more bytes.
    public static boolean isCut(byte[] bytes, int at, int length) {
        int size = length == 0 ? 0 : announcedSize(bytes[at] & 0xFF);
        return size > length && continues(bytes, at, at + length);
    }

    /// How many bytes the character at `at` has, 0 when none ends before `end`.
    private static int characterSize(byte[] bytes, int at, int end) {
        int size = announcedSize(bytes[at] & 0xFF);
        return size <= end - at && continues(bytes, at, at + size) ? size : 0;
    }

    private static int announcedSize(int first) {
        if (first < 0x80) {
            return 1;
        }
        return first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    }

    private static boolean continues(byte[] bytes, int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (bytes[i] >= (byte) 0xC0) {
                return false;
            }
        }
        return end - at < 2 || isSecond(bytes[at] & 0xFF, bytes[at + 1] & 0xFF);
    }

    /// After some first bytes a part of the range would be an overlong form, a surrogate or beyond U+10FFFF.
    private static boolean isSecond(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }

    /// Appends a character that is no surrogate to `sink`.
    static void put(int character, Sink sink) {
        if (character < 0x80) {
            sink.put(Shape.U8, character);
        } else if (character < 0x800) {
            sink.put(Shape.U8, 0xC0 | character >> 6);
            sink.put(Shape.U8, last(character));
        } else if (character < 0x1_0000) {
            sink.put(Shape.U8, 0xE0 | character >> 12);
            sink.put(Shape.U8, last(character >> 6));
            sink.put(Shape.U8, last(character));
        } else {
            sink.put(Shape.U8, 0xF0 | character >> 18);
            sink.put(Shape.U8, last(character >> 12));
            sink.put(Shape.U8, last(character >> 6));
            sink.put(Shape.U8, last(character));
        }
    }

    /// A byte that continues a character, with its six lowest bits.
    private static int last(int character) {
        return 0x80 | character & 0x3F;
    }

    /// The UTF-8 bytes of `text`.
    public static byte[] encode(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
