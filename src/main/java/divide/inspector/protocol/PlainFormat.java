package divide.inspector.protocol;

import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;

/// Writes what fills a gap as it stands, a number in digits alone. A [MessageFormat] left to itself would group the
/// digits, and then a length would not read as its field does.
final class PlainFormat extends Format {
    private static final long serialVersionUID = 1;
    private static final PlainFormat INSTANCE = new PlainFormat();

    private PlainFormat() {}

    /// Fills all gaps of `pattern` plainly that have no format of their own.
    static void into(MessageFormat pattern) {
        Format[] formats = pattern.getFormats();
        for (int i = 0; i < formats.length; i++) {
            if (formats[i] == null) {
                pattern.setFormat(i, INSTANCE);
            }
        }
    }

    @Override
    public StringBuffer format(Object detail, StringBuffer to, FieldPosition place) {
        return to.append(detail);
    }

    @Override
    public Object parseObject(String text, ParsePosition place) {
        throw new UnsupportedOperationException("words aren't read back");
    }
}
