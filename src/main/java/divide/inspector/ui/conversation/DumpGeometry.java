package divide.inspector.ui.conversation;

/// Where things stand in a row of the conversation, in pixels from its upper left corner.
///
/// @param columns how many bytes a row has
/// @param digits how many digits an offset has
/// @param digitWidth how wide one character of the monospaced font is
/// @param zoom by how much all other lengths are multiplied
record DumpGeometry(int columns, int digits, double digitWidth, double zoom) {
    private static final double LABEL_HEIGHT = 13;
    private static final double BOX_HEIGHT = 19;
    private static final double RULER_HEIGHT = 13;
    private static final int[] WIDTHS = {24, 16, 8};
    private static final int LEAST_DIGITS = 4;
    private static final int TIME_CHARACTERS = 12;
    private static final int CHARACTERS_A_BYTE = 3;
    private static final double EDGE = 12;
    private static final double GAP = 10;
    private static final double GLYPH = 16;

    /// The geometry with the longest rows that fit into `width`: 24 bytes, a whole call with two arguments, if
    /// possible.
    static DumpGeometry fitting(double width, long lastOffset, double digitWidth, double zoom) {
        int digits = Math.max(LEAST_DIGITS, Long.toHexString(lastOffset).length());
        for (int columns : WIDTHS) {
            DumpGeometry geometry = new DumpGeometry(columns, digits, digitWidth, zoom);
            if (geometry.width() <= width) {
                return geometry;
            }
        }
        return new DumpGeometry(WIDTHS[WIDTHS.length - 1], digits, digitWidth, zoom);
    }

    /// How high every row is at a zoom.
    static double rowHeight(double zoom) {
        return pixels(LABEL_HEIGHT, zoom) + pixels(BOX_HEIGHT, zoom) + pixels(RULER_HEIGHT, zoom) + 1;
    }

    private static double pixels(double length, double zoom) {
        return Math.round(length * zoom);
    }

    /// A length as it is at this zoom, in whole pixels.
    double pixels(double length) {
        return pixels(length, zoom);
    }

    double labelHeight() {
        return pixels(LABEL_HEIGHT);
    }

    double boxHeight() {
        return pixels(BOX_HEIGHT);
    }

    double boxMiddle() {
        return labelHeight() + boxHeight() / 2;
    }

    double rulerHeight() {
        return pixels(RULER_HEIGHT);
    }

    /// The right edge of the time.
    double timeEnd() {
        return Math.round(pixels(EDGE) + TIME_CHARACTERS * digitWidth);
    }

    double glyphX() {
        return timeEnd() + pixels(GAP);
    }

    double offsetX() {
        return glyphX() + pixels(GLYPH);
    }

    double byteX(int column) {
        return Math.round(offsetX() + digits * digitWidth + pixels(GAP)) + column * CHARACTERS_A_BYTE * digitWidth;
    }

    double digitsX(int column) {
        return byteX(column) + digitWidth / 2;
    }

    double asciiX(int column) {
        return byteX(columns) + pixels(GAP) + column * digitWidth;
    }

    double width() {
        return asciiX(columns) + pixels(EDGE);
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
