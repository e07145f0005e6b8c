package divide.inspector.protocol;

import divide.inspector.wire.Hex;
import divide.inspector.wire.HexException;
import divide.inspector.wire.Sink;
import java.util.Arrays;

/// The bytes of a hex dump: rows of an offset, groups of digits and, mostly, the same bytes as characters.
///
/// The offsets keep watch that no row is missing and that nothing of the characters was taken for digits.
final class HexDump {
    private static final String SAME_ROWS = "*";
    private static final int PAIR = 2;

    /// No tool shows the characters of a longer row; looking for them in one would take time with its square.
    private static final int LONGEST_SHOWN = 1024;

    private final TextPlaces places;
    private final String text;
    private final Sink bytes = new Sink(64);
    private long base = -1;
    private int row;
    private boolean repeats;

    HexDump(TextPlaces places) {
        this.places = places;
        this.text = places.text();
    }

    /// Whether the first line that isn't blank begins with an offset: one with a colon, or a zero.
    static boolean matches(String text) {
        int from = Hex.firstMark(text);
        if (from < 0) {
            return false;
        }
        DumpOffset offset = DumpOffset.at(text, from);
        return offset.isOffset() && (offset.hasColon() || offset.value() == 0 && standsApart(text, offset));
    }

    /// `od` leaves one space behind its six or seven digits; the pairs behind it tell it from a plain stream.
    private static boolean standsApart(String text, DumpOffset offset) {
        int next = skipSpace(text, offset.end(), text.length());
        int digits = offset.digits().length();
        boolean isOd = (digits == 6 || digits == 7) && wordEnd(text, next, text.length()) == next + PAIR;
        return isOd || gap(text, offset.end(), next) > 1;
    }

    byte[] bytes() throws UnreadableException {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            line(skipSpace(text, from, to), to);
            from = to + 1;
        }
        return bytes.toByteArray();
    }

    private void line(int from, int to) throws UnreadableException {
        if (text.substring(from, to).strip().equals(SAME_ROWS)) {
            repeats = true;
        } else if (from < to) {
            DumpOffset offset = DumpOffset.at(text, from);
            place(offset, from);
            row = bytes.size();
            digits(offset.end(), to);
        }
    }

    private void place(DumpOffset offset, int from) throws UnreadableException {
        if (!offset.isOffset()) {
            throw places.unreadable(FrameText.Fault.NO_OFFSET, from);
        }
        base = base < 0 ? offset.value() : base;
        long begin = offset.value() - base;
        if (repeats && begin >= 0 && begin <= FrameTextReader.LONGEST) {
            repeatRow((int) begin);
        }
        repeats = false;
        if (begin != bytes.size()) {
            throw places.unreadable(
                    FrameText.Fault.OFFSET, from, offset.digits(), Long.toHexString(base + bytes.size()));
        }
    }

    private void repeatRow(int end) {
        byte[] again = Arrays.copyOfRange(bytes.array(), row, bytes.size());
        while (again.length > 0 && bytes.size() + again.length <= end) {
            bytes.put(again, 0, again.length);
        }
    }

    private void digits(int from, int to) throws UnreadableException {
        int at = skipSpace(text, from, to);
        int gap = 0;
        while (at < to && !isGutter(at, to, gap)) {
            int end = wordEnd(text, at, to);
            pairs(at, end);
            at = skipSpace(text, end, to);
            gap = gap(text, end, at);
        }
    }

    private void pairs(int from, int to) throws UnreadableException {
        try {
            Hex.parse(text, from, to, bytes);
        } catch (HexException noHex) {
            throw places.unreadable(noHex);
        }
    }

    private boolean isGutter(int at, int to, int gap) {
        boolean mayBegin = bytes.size() > row && (gap > 1 || text.charAt(at) == '|');
        return mayBegin && (!isPairs(at, wordEnd(text, at, to)) || showsRow(at, to));
    }

    private boolean isPairs(int from, int to) {
        return (to - from) % PAIR == 0 && text.substring(from, to).chars().allMatch(c -> Hex.isDigit((char) c));
    }

    /// Characters can be digits by chance: they are characters when they are those of the row's own bytes.
    private boolean showsRow(int at, int end) {
        int size = bytes.size() - row;
        return size <= LONGEST_SHOWN
                && end - at <= 2 * LONGEST_SHOWN
                && showsRow(text.substring(at, end).strip());
    }

    private boolean showsRow(String characters) {
        int from = row;
        int to = bytes.size();
        while (from < to && bytes.array()[from] == ' ') {
            from++;
        }
        while (to > from && bytes.array()[to - 1] == ' ') {
            to--;
        }
        return characters.length() == to - from && shows(characters, from);
    }

    private boolean shows(String characters, int from) {
        for (int i = 0; i < characters.length(); i++) {
            byte b = bytes.array()[from + i];
            boolean isPrintable = b >= ' ' && b < 0x7F;
            if (isPrintable && characters.charAt(i) != b) {
                return false;
            }
        }
        return true;
    }

    private static int gap(String text, int from, int to) {
        return to > from && text.charAt(from) == '\t' ? 2 : to - from;
    }

    private static int skipSpace(String text, int from, int to) {
        int at = from;
        while (at < to && Hex.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from, int to) {
        int at = from;
        while (at < to && !Hex.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
