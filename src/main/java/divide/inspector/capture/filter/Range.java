package divide.inspector.capture.filter;

/// Which numbers are looked for.
public sealed interface Range {
    /// No number at all.
    Range NOTHING = new Within(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /// Whether `number` is one of them.
    boolean contains(double number);

    /// From `low` up to `high`, both included.
    record Within(double low, double high) implements Range {
        @Override
        public boolean contains(double number) {
            return number >= low && number <= high;
        }
    }

    /// All but those from `low` up to `high`, both excluded; NaN is among them.
    record Outside(double low, double high) implements Range {
        @Override
        public boolean contains(double number) {
            return !(number >= low && number <= high);
        }
    }

    /// NaN alone.
    record NotANumber() implements Range {
        @Override
        public boolean contains(double number) {
            return Double.isNaN(number);
        }
    }

    /// All but NaN.
    record ANumber() implements Range {
        @Override
        public boolean contains(double number) {
            return !Double.isNaN(number);
        }
    }
}
