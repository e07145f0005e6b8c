package divide.inspector.protocol;

import divide.inspector.wire.Hex;
import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import java.util.HexFormat;

/// The bytes of a string with escapes, as C and Python write it: `b'\x00\x06divide\n'`, with or without its quotes,
/// in one piece or in several.
final class ByteString {
    private static final String PLAIN_ESCAPES = "\\'\"abfnrtv";
    private static final String ESCAPED = "\\'\"\u0007\b\f\n\r\t\u000B";
    private static final int LAST_ASCII = 0x7E;

    private final TextPlaces places;
    private final String text;
    private final Sink bytes = new Sink(64);
    private int at;

    ByteString(TextPlaces places) {
        this.places = places;
        this.text = places.text();
    }

    static boolean matches(String text) {
        int first = Hex.firstMark(text);
        return text.contains("\\x") || first >= 0 && (text.startsWith("b'", first) || text.startsWith("b\"", first));
    }

    byte[] bytes() throws UnreadableException {
        at = firstQuote(0);
        if (at == text.length()) {
            at = Hex.firstMark(text);
            piece('\n');
        }
        while (at < text.length()) {
            at++;
            piece(text.charAt(at - 1));
            at = firstQuote(at + 1);
        }
        return bytes.toByteArray();
    }

    private int firstQuote(int from) {
        int index = from;
        while (index < text.length() && text.charAt(index) != '\'' && text.charAt(index) != '"') {
            index++;
        }
        return index;
    }

    /// Reads up to `quote`; without quotes, all lines.
    private void piece(char quote) throws UnreadableException {
        while (at < text.length() && (quote == '\n' || text.charAt(at) != quote)) {
            char c = text.charAt(at);
            if (c == '\\') {
                escape();
            } else if (c == '\n' || c == '\r') {
                at++;
            } else {
                plain(c);
            }
        }
    }

    private void plain(char c) throws UnreadableException {
        if (c < ' ' || c > LAST_ASCII) {
            throw refused(1);
        }
        bytes.put(Shape.U8, c);
        at++;
    }

    private void escape() throws UnreadableException {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int plain = PLAIN_ESCAPES.indexOf(kind);
        if (plain >= 0) {
            take(ESCAPED.charAt(plain), 2);
        } else if (kind == 'x') {
            number(2, 2, 16);
        } else {
            number(1, 3, 8);
        }
    }

    private void number(int skip, int most, int radix) throws UnreadableException {
        int end = at + skip;
        while (end < text.length() && end < at + skip + most && Character.digit(ascii(end), radix) >= 0) {
            end++;
        }
        boolean isWhole = radix == 16 ? end == at + skip + most : end > at + skip;
        int value = isWhole ? Integer.parseInt(text, at + skip, end, radix) : -1;
        if (value < 0 || value > 0xFF) {
            throw refused(Math.min(text.length() - at, skip + 2));
        }
        take(value, end - at);
    }

    /// Digits of other scripts are none here.
    private char ascii(int index) {
        char c = text.charAt(index);
        return HexFormat.isHexDigit(c) ? c : ' ';
    }

    private void take(int value, int length) {
        bytes.put(Shape.U8, value);
        at += length;
    }

    private UnreadableException refused(int length) {
        return places.unreadable(FrameText.Fault.ESCAPE, at, JsonText.quote(text.substring(at, at + length)));
    }
}
