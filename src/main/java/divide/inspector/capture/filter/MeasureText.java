package divide.inspector.capture.filter;

import divide.inspector.capture.filter.Token.Piece;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads sizes and durations: a number and, without a blank, its unit.
final class MeasureText {
    private static final Pattern MEASURE = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,18})?|\\.\\d{1,18})(\\p{L}*)");
    private static final Map<String, Long> BYTES =
            units("B", 1L, "KB", 1_000L, "KiB", 1L << 10, "MB", 1_000_000L, "MiB", 1L << 20);
    private static final Map<String, Long> NANOS =
            units("ns", 1L, "us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L, "min", 60_000_000_000L);

    private MeasureText() {}

    private static Map<String, Long> units(Object... namesAndFactors) {
        Map<String, Long> units = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFactors.length; i += 2) {
            units.put((String) namesAndFactors[i], (Long) namesAndFactors[i + 1]);
        }
        return units;
    }

    /// The units of sizes, smallest first.
    static Set<String> byteUnits() {
        return BYTES.keySet();
    }

    /// The units of durations, smallest first.
    static Set<String> timeUnits() {
        return NANOS.keySet();
    }

    /// A size in bytes; without a unit it is one already.
    static Literal size(Piece piece) throws MistakeException {
        Matcher measure = MEASURE.matcher(piece.text());
        Optional<Long> unit =
                measure.matches() ? unit(BYTES, measure.group(2).isEmpty() ? "B" : measure.group(2)) : Optional.empty();
        if (unit.isEmpty()) {
            throw Mistake.at(Mistake.Kind.NO_SIZE, piece, piece.text(), String.join(", ", byteUnits()));
        }
        return Literal.exactly(new BigDecimal(measure.group(1))
                .multiply(BigDecimal.valueOf(unit.get()))
                .doubleValue());
    }

    /// A duration in nanoseconds. It is the same as those that are written so when they are rounded to as many digits.
    static Literal duration(Piece piece) throws MistakeException {
        Matcher measure = MEASURE.matcher(piece.text());
        if (!measure.matches()) {
            throw Mistake.at(Mistake.Kind.NO_DURATION, piece, piece.text());
        }
        if (measure.group(2).isEmpty()) {
            throw Mistake.at(Mistake.Kind.NO_UNIT, piece, piece.text());
        }
        long unit = unit(NANOS, measure.group(2).replaceFirst("[µμ]", "u"))
                .orElseThrow(() -> Mistake.at(Mistake.Kind.NO_DURATION, piece, piece.text()));
        return rounded(new BigDecimal(measure.group(1)), BigDecimal.valueOf(unit));
    }

    private static Literal rounded(BigDecimal number, BigDecimal unit) {
        BigDecimal half = number.ulp().movePointLeft(1).multiply(BigDecimal.valueOf(5));
        double least = number.subtract(half).multiply(unit).doubleValue();
        double beyond = number.add(half).multiply(unit).doubleValue();
        return Literal.rounded(number.multiply(unit).doubleValue(), least, Math.nextDown(beyond));
    }

    private static Optional<Long> unit(Map<String, Long> units, String name) {
        return units.entrySet().stream()
                .filter(unit -> unit.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
