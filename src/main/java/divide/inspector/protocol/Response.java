package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import java.util.List;

/// An answer (`wire.md`, "Response"): a value, or an InvalidOperation's message.
public sealed interface Response extends Message {
    long VALUE_FOLLOWS = 1;
    long MESSAGE_FOLLOWS = 2;

    Field TYPE = new Field("type", Shape.U8, Role.TYPE, 0);
    Field VALUE = new Field("value", Shape.F32, Role.VALUE, 1);
    Field MESSAGE_LENGTH = new Field("message.length", Shape.U32, Role.LENGTH, 2);
    Field MESSAGE = new Field("message", Shape.UTF8, Role.MESSAGE, 3);

    @Override
    default FrameKind kind() {
        return FrameKind.RESPONSE;
    }

    @Override
    default List<Argument> arguments() {
        return List.of();
    }

    /// The call's result.
    ///
    /// @param valueBits the result as an f32 is read; kept as bits, so that every NaN survives
    record Value(long valueBits) implements Response {
        /// @throws IllegalArgumentException when an f32 has no room for the bits
        public Value {
            if (!VALUE.shape().fits(valueBits)) {
                throw new IllegalArgumentException("a result is f32 and can't have the bits " + valueBits);
            }
        }

        /// The answer that carries `value`.
        public static Value of(float value) {
            return new Value(Float.floatToRawIntBits(value) & 0xFFFF_FFFFL);
        }

        /// The result as a number.
        public float value() {
            return Float.intBitsToFloat((int) valueBits);
        }

        @Override
        public long bits(Field field) {
            return field.equals(TYPE) ? VALUE_FOLLOWS : valueBits;
        }

        @Override
        public void text(Field field, Sink sink) {
            throw new IllegalArgumentException("a value has no text " + field.path());
        }
    }

    /// The InvalidOperation that the handler raised, or what the server says of a request that it can't serve.
    ///
    /// @param message the words
    record Failure(String message) implements Response {
        @Override
        public long bits(Field field) {
            return MESSAGE_FOLLOWS;
        }

        @Override
        public void text(Field field, Sink sink) {
            sink.putUtf8(message);
        }
    }
}
