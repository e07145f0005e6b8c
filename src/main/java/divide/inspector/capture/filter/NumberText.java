package divide.inspector.capture.filter;

import divide.inspector.capture.filter.Token.Piece;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads whole numbers, decimal or hexadecimal, and floats.
final class NumberText {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,40}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX](\\p{XDigit}{1,40})");
    private static final Pattern FLOAT =
            Pattern.compile("[+-]?(?:\\d{1,400}(?:\\.\\d{0,400})?|\\.\\d{1,400})(?:[eE][+-]?\\d{1,9})?");
    private static final Pattern INFINITE = Pattern.compile("([+-]?)inf(?:inity)?", Pattern.CASE_INSENSITIVE);

    /// What is counted is counted from a word that may have a letter before it: `c3`.
    private static final Pattern CONNECTION = Pattern.compile("[cC](?=\\d)");

    private NumberText() {}

    static Literal whole(Quantity.Whole whole, NumberSubject subject, Piece piece) throws MistakeException {
        boolean isConnection = subject == NumberSubject.Column.CONN;
        String digits = isConnection ? CONNECTION.matcher(piece.text()).replaceFirst("") : piece.text();
        BigInteger number = wholeNumber(digits, subject, piece);
        boolean fits = number.compareTo(BigInteger.valueOf(whole.least())) >= 0
                && number.compareTo(BigInteger.valueOf(whole.most())) <= 0;
        if (!fits) {
            throw Mistake.at(
                    Mistake.Kind.OUT_OF_RANGE,
                    piece,
                    piece.text(),
                    subject.label(),
                    Long.toString(whole.least()),
                    Long.toString(whole.most()));
        }
        return Literal.exactly(number.longValueExact());
    }

    private static BigInteger wholeNumber(String digits, NumberSubject subject, Piece piece) throws MistakeException {
        Matcher hexadecimal = HEXADECIMAL.matcher(digits);
        if (hexadecimal.matches()) {
            return new BigInteger(hexadecimal.group(1), 16);
        }
        if (DECIMAL.matcher(digits).matches()) {
            return new BigInteger(digits);
        }
        throw Mistake.at(Mistake.Kind.NO_WHOLE_NUMBER, piece, piece.text(), subject.label());
    }

    /// The float next to what is written: `value=0.1` finds what the list shows as 0.1.
    static Literal real(NumberSubject subject, Piece piece) throws MistakeException {
        String text = piece.text().toLowerCase(Locale.ROOT);
        Matcher infinite = INFINITE.matcher(text);
        if (infinite.matches()) {
            boolean isNegative = infinite.group(1).equals("-");
            return Literal.exactly(isNegative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (!FLOAT.matcher(text).matches()) {
            throw Mistake.at(Mistake.Kind.NO_FLOAT, piece, piece.text(), subject.label());
        }
        float number = Float.parseFloat(text);
        if (Float.isInfinite(number)) {
            String most = Float.toString(Float.MAX_VALUE);
            throw Mistake.at(Mistake.Kind.OUT_OF_RANGE, piece, piece.text(), subject.label(), "-" + most, most);
        }
        return Literal.exactly(number);
    }
}
