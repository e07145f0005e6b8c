package divide.inspector.capture.filter;

/// What a written value stands for. It may be less precise than what it is compared with: `12:00:05` is a whole second.
///
/// @param least the least number that is the same as it
/// @param most the greatest number that is the same as it
/// @param begin the least number that isn't below it
/// @param end the greatest number that isn't above it
record Literal(double least, double most, double begin, double end) {
    /// One number.
    static Literal exactly(double number) {
        return new Literal(number, number, number, number);
    }

    /// A number that is the same as all from `least` to `most`, and has its own place in their order.
    static Literal rounded(double number, double least, double most) {
        return new Literal(least, most, number, number);
    }

    /// All from `first` to `last`.
    static Literal period(double first, double last) {
        return new Literal(first, last, first, last);
    }

    Range same() {
        return new Range.Within(least, most);
    }

    Range different() {
        return new Range.Outside(least, most);
    }

    Range below() {
        return begin == Double.NEGATIVE_INFINITY
                ? Range.NOTHING
                : new Range.Within(Double.NEGATIVE_INFINITY, Math.nextDown(begin));
    }

    Range notAbove() {
        return new Range.Within(Double.NEGATIVE_INFINITY, end);
    }

    Range above() {
        return end == Double.POSITIVE_INFINITY
                ? Range.NOTHING
                : new Range.Within(Math.nextUp(end), Double.POSITIVE_INFINITY);
    }

    Range notBelow() {
        return new Range.Within(begin, Double.POSITIVE_INFINITY);
    }
}
