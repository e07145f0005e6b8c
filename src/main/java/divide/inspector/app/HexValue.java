package divide.inspector.app;

import java.util.HexFormat;
import java.util.Locale;

/// Reads hex digits from an option's value, white space between them being ignored.
record HexValue(OptionValue value) {
    Launch.Source.Hex read() throws LaunchOptionException {
        var text = value.text();
        var digits = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            if (!isSpace(text.charAt(at))) {
                digits.append(digit(at));
            }
        }
        return whole(digits.toString().toLowerCase(Locale.ROOT));
    }

    private char digit(int at) throws LaunchOptionException {
        var text = value.text();
        if (!HexFormat.isHexDigit(text.charAt(at))) {
            var found = Quoted.of(Character.toString(text.codePointAt(at)));
            throw value.refusedBecause("hex.digit", column(at), found);
        }
        return text.charAt(at);
    }

    private Launch.Source.Hex whole(String digits) throws LaunchOptionException {
        if (digits.isEmpty()) {
            throw value.refused("hex.empty");
        }
        if (digits.length() % 2 != 0) {
            throw value.refusedBecause(
                    "hex.odd", column(value.text().stripTrailing().length()));
        }
        return new Launch.Source.Hex(digits);
    }

    /// Counted from 1, in the text after the equals sign.
    private static String column(int at) {
        return String.valueOf(at + 1);
    }

    private static boolean isSpace(char character) {
        return " \t\r\n".indexOf(character) >= 0;
    }
}
