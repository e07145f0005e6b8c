package divide.inspector.capture.filter;

import divide.inspector.capture.filter.Token.Piece;

/// Reads the value of a test of a number: a number, or a range as `1..10`, `1..` or `..10`.
final class RangeReader {
    private static final String DOTS = "..";

    private final NumberSubject subject;
    private final Token.Test test;

    RangeReader(NumberSubject subject, Token.Test test) {
        this.subject = subject;
        this.test = test;
    }

    Filter filter() throws MistakeException {
        Piece value = test.value();
        int dots = value.text().indexOf(DOTS);
        if (dots >= 0) {
            return range(value, dots);
        }
        if (subject.quantity() == Quantity.FLOAT && value.text().equalsIgnoreCase("nan")) {
            return new Filter.Number(subject, nan());
        }
        boolean isDate = isDate(value);
        return filter(isDate, range(literal(value)));
    }

    private Filter filter(boolean isDate, Range range) {
        return new Filter.Number(isDate ? NumberSubject.Moment.MOMENT : subject, range);
    }

    private boolean isDate(Piece value) {
        return subject.quantity() == Quantity.CLOCK && ClockText.isDate(value.text());
    }

    private Range nan() throws MistakeException {
        if (test.relation().isOrder()) {
            throw Mistake.at(Mistake.Kind.NAN_HAS_NO_ORDER, test, subject.label());
        }
        return test.relation() == Relation.DIFFERENT ? new Range.ANumber() : new Range.NotANumber();
    }

    private Range range(Literal literal) {
        return switch (test.relation()) {
            case IS, EQUAL, SAME -> literal.same();
            case DIFFERENT -> literal.different();
            case LESS -> literal.below();
            case AT_MOST -> literal.notAbove();
            case MORE -> literal.above();
            case AT_LEAST -> literal.notBelow();
        };
    }

    private Filter range(Piece value, int dots) throws MistakeException {
        Piece from = value.part(0, dots);
        Piece to = value.part(dots + DOTS.length(), value.text().length());
        if (test.relation().isOrder()) {
            throw Mistake.at(Mistake.Kind.RANGE_WITH_ORDER, test, subject.label(), value.text());
        }
        if (from.text().isEmpty() && to.text().isEmpty()) {
            throw Mistake.at(Mistake.Kind.NO_VALUE, value, value.text());
        }
        double low =
                from.text().isEmpty() ? Double.NEGATIVE_INFINITY : literal(from).begin();
        double high =
                to.text().isEmpty() ? Double.POSITIVE_INFINITY : literal(to).end();
        requireOneKind(value, from, to);
        if (low > high) {
            throw Mistake.at(Mistake.Kind.REVERSED_RANGE, value, to.text() + DOTS + from.text());
        }
        boolean differs = test.relation() == Relation.DIFFERENT;
        return filter(isDate(from) || isDate(to), differs ? new Range.Outside(low, high) : new Range.Within(low, high));
    }

    private void requireOneKind(Piece value, Piece from, Piece to) throws MistakeException {
        boolean both = !from.text().isEmpty() && !to.text().isEmpty();
        if (both && isDate(from) != isDate(to)) {
            throw Mistake.at(Mistake.Kind.MIXED_RANGE, value);
        }
    }

    private Literal literal(Piece piece) throws MistakeException {
        return switch (subject.quantity()) {
            case Quantity.Whole whole -> NumberText.whole(whole, subject, piece);
            case Quantity.Real _ -> NumberText.real(subject, piece);
            case Quantity.Measure.BYTES -> MeasureText.size(piece);
            case Quantity.Measure.DURATION -> MeasureText.duration(piece);
            case Quantity.Clock _ -> ClockText.read(piece);
        };
    }
}
