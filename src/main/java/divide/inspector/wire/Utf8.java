package divide.inspector.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// UTF-8, strictly: overlong forms, surrogates and cut characters are refused, not replaced.
public final class Utf8 {
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
        return validPrefix(bytes, at, length) == length;
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

    /// The UTF-8 bytes of `text`.
    public static byte[] encode(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
