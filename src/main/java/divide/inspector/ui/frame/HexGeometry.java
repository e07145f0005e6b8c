package divide.inspector.ui.frame;

/// Where things stand in a row of the hex view, in pixels from its left edge. Every byte has a place of the same width
/// in every row, so bytes stand in columns.
///
/// @param columns how many bytes a row has
/// @param digits how many digits an offset has
/// @param digitWidth how wide one character of the monospaced font is
/// @param zoom by how much all other lengths are multiplied
record HexGeometry(int columns, int digits, double digitWidth, double zoom) {
    static final int MOST_COLUMNS = 32;
    static final int STEP = 4;
    private static final int LEAST_DIGITS = 4;
    private static final double EDGE = 12;
    private static final double GAP = 10;
    private static final int CHARACTERS_A_BYTE = 3;

    /// The geometry with the fewest rows for `total` bytes in `width`, and of those, when there are several rows, the
    /// one with the fewest columns: then the rows are about as long as each other and the text stands near the
    /// bytes.
    static HexGeometry fitting(double width, int total, double digitWidth, double zoom) {
        int digits = Math.max(
                LEAST_DIGITS, Integer.toHexString(Math.max(0, total - 1)).length());
        HexGeometry geometry = new HexGeometry(MOST_COLUMNS, digits, digitWidth, zoom);
        while (geometry.columns > STEP && geometry.width() > width) {
            geometry = geometry.narrower();
        }
        int rows = geometry.rows(total);
        while (rows > 1 && geometry.columns > STEP && geometry.narrower().rows(total) == rows) {
            geometry = geometry.narrower();
        }
        return geometry;
    }

    private HexGeometry narrower() {
        return new HexGeometry(columns - STEP, digits, digitWidth, zoom);
    }

    double offsetX() {
        return pixels(EDGE);
    }

    /// The left edge of the place of the byte in `column`; its digits are in the place's middle.
    double byteX(int column) {
        return hexX() + column * pitch();
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

    int rows(int total) {
        return (total + columns - 1) / columns;
    }

    /// The column at `x`, in the bytes or in the text beside them; -1 when there is none.
    int columnAt(double x) {
        int inBytes = (int) Math.floor((x - hexX()) / pitch());
        if (inBytes >= 0 && inBytes < columns) {
            return inBytes;
        }
        int inText = (int) Math.floor((x - asciiX(0)) / digitWidth);
        return inText >= 0 && inText < columns ? inText : -1;
    }

    /// The column that is nearest to `x`.
    int nearestColumn(double x) {
        int column = columnAt(x);
        return column >= 0 ? column : x < hexX() ? 0 : columns - 1;
    }

    private double hexX() {
        return Math.round(pixels(EDGE) + digits * digitWidth + pixels(GAP) - digitWidth / 2);
    }

    /// A length as it is at this zoom, in whole pixels.
    double pixels(double length) {
        return Math.round(length * zoom);
    }

    private double pitch() {
        return CHARACTERS_A_BYTE * digitWidth;
    }
}
