package divide.inspector.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a few bytes say when they are read as a number of some type, whatever they are in their frame.
///
/// @param type the type's name: `u8`, `i8`, `u16`, `i16`, `u32`, `i32` or `f32`
/// @param order the byte order; empty where a single byte has none
/// @param text the value: a decimal integer, or a float as [Float32#text] writes it
public record Interpretation(String type, Optional<ByteOrder> order, String text) {
    private static final List<ByteOrder> ORDERS = List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);

    /// All types that take exactly `length` bytes, read at `at`; of those with several bytes the big-endian value
    /// first, then the little-endian one. Any thread.
    ///
    /// @throws IndexOutOfBoundsException when the range does not lie in `bytes`
    public static List<Interpretation> of(byte[] bytes, int at, int length) {
        Objects.checkFromIndexSize(at, length, bytes.length);
        return switch (length) {
            case 1 -> ofByte(bytes[at]);
            case 2 -> ofTwo(bytes, at);
            case 4 -> ofFour(bytes, at);
            default -> List.of();
        };
    }

    private static List<Interpretation> ofByte(byte value) {
        return List.of(
                new Interpretation("u8", Optional.empty(), Integer.toString(Byte.toUnsignedInt(value))),
                new Interpretation("i8", Optional.empty(), Byte.toString(value)));
    }

    private static List<Interpretation> ofTwo(byte[] bytes, int at) {
        return Stream.of(
                        inBothOrders(bytes, "u16", from -> Integer.toString(Short.toUnsignedInt(from.getShort(at)))),
                        inBothOrders(bytes, "i16", from -> Short.toString(from.getShort(at))))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<Interpretation> ofFour(byte[] bytes, int at) {
        return Stream.of(
                        inBothOrders(bytes, "u32", from -> Integer.toUnsignedString(from.getInt(at))),
                        inBothOrders(bytes, "i32", from -> Integer.toString(from.getInt(at))),
                        inBothOrders(bytes, "f32", from -> Float32.text(from.getFloat(at))))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Interpretation> inBothOrders(byte[] bytes, String type, Function<ByteBuffer, String> read) {
        return ORDERS.stream()
                .map(order -> new Interpretation(
                        type,
                        Optional.of(order),
                        read.apply(ByteBuffer.wrap(bytes).order(order))));
    }
}
