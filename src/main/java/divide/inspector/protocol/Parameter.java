package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import java.util.OptionalLong;

/// One parameter of a method: its number on the wire, its name, its type, and the value that it has when it is
/// left out.
///
/// @param seq its number, 1 to 255
/// @param name its name
/// @param shape its type, a scalar
/// @param defaultBits what it is when it is left out, as [Shape#read] gives it; empty when it must be sent
/// @param index its position in the method's list, counted from 0
/// @param seqField the field that announces it
/// @param valueField the field that holds its value
public record Parameter(
        int seq, String name, Shape shape, OptionalLong defaultBits, int index, Field seqField, Field valueField) {

    /// Whether a frame without it is malformed.
    public boolean required() {
        return defaultBits.isEmpty();
    }

    /// Whether `bits` is what a frame that leaves it out means.
    public boolean isDefault(long bits) {
        return defaultBits.isPresent() && defaultBits.getAsLong() == bits;
    }

    /// How many bytes it takes in the arguments: its number and its value.
    public int size() {
        return seqField.shape().size() + shape.size();
    }

    static Parameter at(int index, int seq, String name, Shape shape, OptionalLong defaultBits) {
        Field seqField = new Field(name + ".seq", Shape.U8, Role.SEQ, Field.NO_SLOT);
        Field valueField = new Field(name, shape, Role.ofArgument(index), Request.FIRST_ARGUMENT_SLOT + index);
        return new Parameter(seq, name, shape, defaultBits, index, seqField, valueField);
    }
}
