package divide.inspector.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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

    /// Whether `length` bytes at `at` are UTF-8. Allocates nothing when they are ASCII.
    public static boolean isValid(byte[] bytes, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (bytes[i] < 0) {
                return decode(bytes, at, length).isPresent();
            }
        }
        return true;
    }

    /// How many of `length` bytes at `at` are UTF-8 before the first that is not.
    public static int validPrefix(byte[] bytes, int at, int length) {
        ByteBuffer source = ByteBuffer.wrap(bytes, at, length);
        StandardCharsets.UTF_8.newDecoder().decode(source, CharBuffer.allocate(length + 1), true);
        return source.position() - at;
    }

    /// How many characters (Unicode code points) `length` bytes at `at` hold, or -1 when they are not UTF-8.
    public static int countCharacters(byte[] bytes, int at, int length) {
        return decode(bytes, at, length)
                .map(text -> text.codePointCount(0, text.length()))
                .orElse(-1);
    }

    /// The UTF-8 bytes of `text`.
    public static byte[] encode(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
