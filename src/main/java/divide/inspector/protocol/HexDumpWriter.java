package divide.inspector.protocol;

import divide.inspector.wire.Hex;

/// Writes bytes as `hexdump -vC` does: the layout that most tools read, this program's own [PastedText] among them.
final class HexDumpWriter {
    private static final int COLUMNS = 16;
    private static final int OFFSET_DIGITS = 8;
    private static final int DIGITS_WIDTH = 3 * COLUMNS + 1;

    private HexDumpWriter() {}

    static String text(byte[] bytes, int from, int length) {
        StringBuilder text = new StringBuilder(5 * length + 80);
        for (int row = 0; row < length; row += COLUMNS) {
            int size = Math.min(COLUMNS, length - row);
            offset(row, text);
            digits(bytes, from + row, size, text);
            characters(bytes, from + row, size, text);
        }
        offset(length, text);
        return text.append('\n').toString();
    }

    private static void offset(int offset, StringBuilder text) {
        String digits = Integer.toHexString(offset);
        text.repeat('0', OFFSET_DIGITS - digits.length()).append(digits);
    }

    private static void digits(byte[] bytes, int from, int size, StringBuilder text) {
        int start = text.append("  ").length();
        for (int column = 0; column < size; column++) {
            text.append(column == COLUMNS / 2 ? " " : "")
                    .append(Hex.pair(bytes[from + column]))
                    .append(' ');
        }
        text.repeat(' ', start + DIGITS_WIDTH - text.length());
    }

    private static void characters(byte[] bytes, int from, int size, StringBuilder text) {
        text.append(" |");
        for (int column = 0; column < size; column++) {
            byte b = bytes[from + column];
            text.append(b >= ' ' && b < 0x7F ? (char) b : '.');
        }
        text.append("|\n");
    }
}
