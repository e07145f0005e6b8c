package divide.inspector.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Field;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.wire.Shape;
import java.util.List;

/// The values that two readings of the same bytes kept.
final class ReadValues {
    private static final List<Field> FIELDS = List.of(
            Request.NAME_LENGTH,
            Request.NAME,
            Request.ARGS_LENGTH,
            Divide.NUM1.valueField(),
            Divide.NUM2.valueField(),
            Response.TYPE,
            Response.VALUE,
            Response.MESSAGE_LENGTH,
            Response.MESSAGE);

    private ReadValues() {}

    /// Values count when both readings came to an end: what follows a repeated argument may be left unread.
    static void assertSame(Reading one, Reading other) {
        if (!one.isSound()) {
            return;
        }
        for (Field field : FIELDS) {
            assertEquals(one.has(field), other.has(field), field::path);
            if (one.has(field)) {
                assertEquals(value(one, field), value(other, field), field::path);
            }
        }
    }

    private static Object value(Reading reading, Field field) {
        return field.shape() == Shape.UTF8 ? reading.text(field) : reading.bits(field);
    }
}
