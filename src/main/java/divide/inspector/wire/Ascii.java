package divide.inspector.wire;

import java.util.Objects;

/// Bytes as the text column of a hex view shows them.
public final class Ascii {
    /// As wide as a digit in every font, which a middle dot isn't: Chinese ones give that the room of two.
    private static final char UNPRINTABLE = '.';

    private Ascii() {}

    /// `length` bytes at `at`, one character each: itself when it is printable ASCII, else a full stop.
    ///
    /// @throws IndexOutOfBoundsException when the range does not lie in `bytes`
    public static String text(byte[] bytes, int at, int length) {
        Objects.checkFromIndexSize(at, length, bytes.length);
        StringBuilder text = new StringBuilder(length);
        for (int i = at; i < at + length; i++) {
            text.append(bytes[i] >= ' ' && bytes[i] <= '~' ? (char) bytes[i] : UNPRINTABLE);
        }
        return text.toString();
    }
}
