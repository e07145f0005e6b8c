package divide.inspector.ui.conversation;

/// Where things stand in a row of the conversation, in pixels from its upper left corner.
///
/// @param columns how many bytes a row has
/// @param digits how many digits an offset has
/// @param digitWidth how wide one character of the monospaced font is
record DumpGeometry(int columns, int digits, double digitWidth) {
    static final double LABEL_HEIGHT = 13;
    static final double BOX_HEIGHT = 19;
    static final double RULER_HEIGHT = 13;
    static final double ROW_HEIGHT = LABEL_HEIGHT + BOX_HEIGHT + RULER_HEIGHT + 1;

    private static final int[] WIDTHS = {24, 16, 8};
    private static final int LEAST_DIGITS = 4;
    private static final int TIME_CHARACTERS = 12;
    private static final int CHARACTERS_A_BYTE = 3;
    private static final double EDGE = 12;
    private static final double GAP = 10;
    private static final double GLYPH = 16;

    /// The geometry with the longest rows that fit into `width`: 24 bytes, a whole call with two arguments, if
    /// possible.
    static DumpGeometry fitting(double width, long lastOffset, double digitWidth) {
        int digits = Math.max(LEAST_DIGITS, Long.toHexString(lastOffset).length());
        for (int columns : WIDTHS) {
            DumpGeometry geometry = new DumpGeometry(columns, digits, digitWidth);
            if (geometry.width() <= width) {
                return geometry;
            }
        }
        return new DumpGeometry(WIDTHS[WIDTHS.length - 1], digits, digitWidth);
    }

    /// The right edge of the time.
    double timeEnd() {
        return Math.round(EDGE + TIME_CHARACTERS * digitWidth);
    }

    double glyphX() {
        return timeEnd() + GAP;
    }

    double offsetX() {
        return glyphX() + GLYPH;
    }

    double byteX(int column) {
        return Math.round(offsetX() + digits * digitWidth + GAP) + column * CHARACTERS_A_BYTE * digitWidth;
    }

    double digitsX(int column) {
        return byteX(column) + digitWidth / 2;
    }

    double asciiX(int column) {
        return byteX(columns) + GAP + column * digitWidth;
    }

    double width() {
        return asciiX(columns) + EDGE;
    }

    /// The column at `x`, in the bytes or in the text beside them; -1 when there is none.
    int columnAt(double x) {
        int inBytes = (int) Math.floor((x - byteX(0)) / (CHARACTERS_A_BYTE * digitWidth));
        if (inBytes >= 0 && inBytes < columns) {
            return inBytes;
        }
        int inText = (int) Math.floor((x - asciiX(0)) / digitWidth);
        return inText >= 0 && inText < columns ? inText : -1;
    }
}
