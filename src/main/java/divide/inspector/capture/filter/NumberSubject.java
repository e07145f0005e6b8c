package divide.inspector.capture.filter;

import divide.inspector.protocol.Field;
import divide.inspector.protocol.FrameKind;
import divide.inspector.wire.Shape;
import java.util.Locale;

/// A number of an exchange.
public sealed interface NumberSubject extends Subject {
    /// How its values are written.
    Quantity quantity();

    /// What is known of an exchange without its bytes.
    enum Column implements NumberSubject {
        NUMBER(Quantity.COUNT),
        CONN(Quantity.COUNT),
        TIME(Quantity.CLOCK),
        LATENCY(Quantity.DURATION),
        SIZE(Quantity.BYTES),
        REQUEST(Quantity.BYTES),
        RESPONSE(Quantity.BYTES);

        private final Quantity quantity;

        Column(Quantity quantity) {
            this.quantity = quantity;
        }

        @Override
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Quantity quantity() {
            return quantity;
        }
    }

    /// The date and time of day of a request's first byte: `time` when it is compared with a date.
    enum Moment implements NumberSubject {
        MOMENT;

        @Override
        public String label() {
            return Column.TIME.label();
        }

        @Override
        public Quantity quantity() {
            return Quantity.CLOCK;
        }
    }

    /// An argument of the call, or its default where it is left out.
    ///
    /// @param label the parameter's name
    /// @param shape its type
    record Argument(String label, Shape shape) implements NumberSubject {
        @Override
        public Quantity quantity() {
            return Quantity.of(shape);
        }
    }

    /// The number that announces an argument on the wire.
    ///
    /// @param parameter the parameter's name
    record Announcement(String parameter) implements NumberSubject {
        @Override
        public String label() {
            return parameter + ".seq";
        }

        @Override
        public Quantity quantity() {
            return Quantity.of(Shape.U8);
        }
    }

    /// A field of a frame.
    record InFrame(FrameKind kind, Field field) implements NumberSubject {
        @Override
        public String label() {
            return field.path();
        }

        @Override
        public Quantity quantity() {
            return Quantity.of(field.shape());
        }
    }
}
