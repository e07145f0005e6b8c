package divide.inspector.wire;

/// Says that a text is not hexadecimal, and where.
public final class HexException extends Exception {
    private static final long serialVersionUID = 1;

    private final int column;
    private final String culprit;

    private HexException(String message, String culprit, int column) {
        super(message);
        this.culprit = culprit;
        this.column = column;
    }

    static HexException noDigit(int character, int column) {
        String culprit = Character.toString(character);
        return new HexException("'" + culprit + "' at column " + column + " is no hex digit", culprit, column);
    }

    static HexException odd(int column) {
        return new HexException("the last byte has one digit, column " + column, "", column);
    }

    /// Where the text stops being hexadecimal: the position, counted from 1, of the character that
    /// is no digit or of the digit that stands alone.
    public int column() {
        return column;
    }

    /// The character that is no digit, or nothing when only a digit is missing.
    public String culprit() {
        return culprit;
    }
}
