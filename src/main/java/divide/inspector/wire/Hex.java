package divide.inspector.wire;

import java.util.HexFormat;

/// Bytes as hexadecimal text and back.
public final class Hex {
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");
    private static final char BYTE_ORDER_MARK = 0xFEFF;

    private Hex() {}

    /// `length` bytes at `at` as lower-case pairs parted by single spaces.
    public static String spaced(byte[] bytes, int at, int length) {
        return SPACED.formatHex(bytes, at, at + length);
    }

    /// All of `bytes` as lower-case pairs without spaces.
    public static String stream(byte[] bytes) {
        return stream(bytes, 0, bytes.length);
    }

    /// `length` bytes at `at` as lower-case pairs without spaces.
    public static String stream(byte[] bytes, int at, int length) {
        return HexFormat.of().formatHex(bytes, at, at + length);
    }

    /// One byte as a lower-case pair.
    public static String pair(byte b) {
        return HexFormat.of().toHexDigits(b);
    }

    /// The bytes that pairs of digits stand for; space is ignored wherever it stands.
    ///
    /// @throws HexException when a character is no digit, or the digits are odd in number
    public static byte[] parse(String text) throws HexException {
        Sink sink = new Sink(text.length() / 2);
        parse(text, 0, text.length(), sink);
        return sink.toByteArray();
    }

    /// Appends the bytes that the digits in `text[from, to)` stand for. Columns are counted in the whole of `text`.
    ///
    /// @throws HexException as [#parse(String)] does; the bytes before it stand in `into` then
    public static void parse(String text, int from, int to, Sink into) throws HexException {
        int lone = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                continue;
            }
            if (!isDigit(c)) {
                throw HexException.noDigit(text.codePointAt(i), i + 1);
            }
            if (lone < 0) {
                lone = i;
            } else {
                into.put(Shape.U8, HexFormat.fromHexDigit(text.charAt(lone)) << 4 | HexFormat.fromHexDigit(c));
                lone = -1;
            }
        }
        if (lone >= 0) {
            throw HexException.odd(lone + 1);
        }
    }

    /// Whether `c` is a hexadecimal digit: ASCII in either case.
    public static boolean isDigit(char c) {
        return HexFormat.isHexDigit(c);
    }

    /// Whether `c` is space between digits: also the no-break ones of copied pages and a byte order mark.
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }

    /// The index of the first character in `text` that is no space, or -1.
    public static int firstMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
