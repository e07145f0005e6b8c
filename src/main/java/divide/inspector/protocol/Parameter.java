package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// One parameter of a method: its number on the wire, its name, its type, and the value that it has when it is
/// left out.
///
/// @param seq its number, 1 to 255
/// @param name its name: a letter, then letters, digits and underscores, so that it can stand in a path
/// @param shape its type, a scalar
/// @param defaultBits what it is when it is left out, as [Shape#read] gives it; empty when it must be sent
/// @param index its position in the method's list, counted from 0
/// @param meaning what it is for: a key of the bundle `words` below `meaning.`
/// @param seqField the field that announces it
/// @param valueField the field that holds its value
public record Parameter(
        int seq,
        String name,
        Shape shape,
        OptionalLong defaultBits,
        int index,
        String meaning,
        Field seqField,
        Field valueField) {
    /// The key of the words that fit any parameter.
    public static final String ANY_MEANING = "argument";

    private static final Pattern NAME = Pattern.compile("\\p{Alpha}\\w*");
    private static final int HIGHEST_SEQ = 255;

    /// @throws IllegalArgumentException when the wire format or a reading has no room for such a parameter
    public Parameter {
        require(seq >= 1 && seq <= HIGHEST_SEQ, name, "its number " + seq + " is not in 1..255");
        require(NAME.matcher(name).matches(), name, "that is no name for a path");
        require(shape.isScalar(), name, shape.label() + " is no scalar");
        require(defaultBits.stream().allMatch(shape::fits), name, defaultBits + " is no " + shape.label());
        require(valueField.slot() < Field.SLOTS, name, "the method has too many parameters");
    }

    static Parameter at(int index, int seq, String name, Shape shape, OptionalLong defaultBits) {
        Field seqField = new Field(name + ".seq", Shape.U8, Role.SEQ, Field.NO_SLOT);
        Field valueField = new Field(name, shape, Role.ofArgument(index), Request.FIRST_ARGUMENT_SLOT + index);
        return new Parameter(seq, name, shape, defaultBits, index, ANY_MEANING, seqField, valueField);
    }

    /// The same parameter with words of its own.
    Parameter meaning(String key) {
        return new Parameter(seq, name, shape, defaultBits, index, key, seqField, valueField);
    }

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

    private static void require(boolean holds, String name, String why) {
        if (!holds) {
            throw new IllegalArgumentException("parameter \"" + name + "\": " + why);
        }
    }
}
