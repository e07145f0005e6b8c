package divide.inspector.capture.filter;

import java.util.Optional;
import java.util.stream.Stream;

/// An operator between a name and a value; longer signs first.
enum Relation {
    DIFFERENT("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    SAME("=="),
    EQUAL("="),
    LESS("<"),
    MORE(">"),
    IS(":");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /// The operator that stands in `text` at `at`.
    static Optional<Relation> at(String text, int at) {
        return Stream.of(values())
                .filter(relation -> text.startsWith(relation.sign, at))
                .findFirst();
    }

    /// Whether it puts values in an order.
    boolean isOrder() {
        return switch (this) {
            case LESS, AT_MOST, MORE, AT_LEAST -> true;
            case DIFFERENT, SAME, EQUAL, IS -> false;
        };
    }
}
