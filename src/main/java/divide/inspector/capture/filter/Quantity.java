package divide.inspector.capture.filter;

import divide.inspector.wire.Shape;

/// How values of a number are written in filters.
public sealed interface Quantity {
    /// Numbers that count something.
    Quantity COUNT = new Whole(0, Long.MAX_VALUE, "u63");

    /// Sizes in bytes.
    Quantity BYTES = Measure.BYTES;

    /// Durations.
    Quantity DURATION = Measure.DURATION;

    /// Times of day and dates.
    Quantity CLOCK = Clock.CLOCK;

    /// Floats.
    Quantity FLOAT = Real.FLOAT;

    /// A whole number.
    ///
    /// @param least the least that its type holds
    /// @param most the most that its type holds
    /// @param type the type's name
    record Whole(long least, long most, String type) implements Quantity {}

    /// A number with a unit.
    enum Measure implements Quantity {
        BYTES,
        DURATION
    }

    /// An f32.
    enum Real implements Quantity {
        FLOAT
    }

    /// A time of day or a date.
    enum Clock implements Quantity {
        CLOCK
    }

    /// How the values of a field of that shape are written.
    ///
    /// @throws IllegalArgumentException when it is no scalar
    static Quantity of(Shape shape) {
        return switch (shape) {
            case U8 -> new Whole(0, 0xFF, shape.label());
            case U32 -> new Whole(0, 0xFFFF_FFFFL, shape.label());
            case I32 -> new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, shape.label());
            case F32 -> FLOAT;
            case UTF8, BYTES -> throw new IllegalArgumentException(shape.label() + " is no number");
        };
    }
}
