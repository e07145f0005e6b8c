package divide.inspector.wire;

import java.util.HexFormat;

/// Bytes as hexadecimal text and back.
public final class Hex {
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private Hex() {}

    /// `length` bytes at `at` as lower-case pairs parted by single spaces.
    public static String spaced(byte[] bytes, int at, int length) {
        return SPACED.formatHex(bytes, at, at + length);
    }

    /// All of `bytes` as lower-case pairs without spaces.
    public static String stream(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /// The bytes that pairs of digits stand for; white space is ignored wherever it stands.
    ///
    /// @throws HexException when a character is no digit, or the digits are odd in number
    public static byte[] parse(String text) throws HexException {
        Sink sink = new Sink(Math.max(4, text.length() / 2));
        int high = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw HexException.noDigit(c, i + 1);
            }
            if (high < 0) {
                high = digit;
            } else {
                sink.put(Shape.U8, high << 4 | digit);
                high = -1;
            }
        }
        if (high >= 0) {
            throw HexException.odd(text.length());
        }
        return sink.toByteArray();
    }
}
