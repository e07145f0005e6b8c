package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a method takes and gives on the wire.
///
/// @param parameters its parameters in the order in which they are written
/// @param result the type of its result, a scalar
/// @param check what is known about the result beyond its bytes
public record Signature(List<Parameter> parameters, Shape result, ResultCheck check) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /// A signature without parameters yet, for [#required] and [#optional] to grow.
    public static Signature returning(Shape result, ResultCheck check) {
        return new Signature(List.of(), result, check);
    }

    /// This signature with one more parameter, which every frame must carry.
    public Signature required(int seq, String name, Shape shape) {
        return with(Parameter.at(parameters.size(), seq, name, shape, OptionalLong.empty()));
    }

    /// This signature with one more parameter, which means `defaultBits` when it is left out.
    public Signature optional(int seq, String name, Shape shape, long defaultBits) {
        return with(Parameter.at(parameters.size(), seq, name, shape, OptionalLong.of(defaultBits)));
    }

    /// The parameter with that number, or null: this is asked once an argument, and must not allocate.
    Parameter bySeq(int seq) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).seq() == seq) {
                return parameters.get(i);
            }
        }
        return null;
    }

    /// The numbers of its parameters, in words: `1 (num1), 2 (num2)`.
    String seqsInWords() {
        return parameters.stream()
                .map(parameter -> parameter.seq() + " (" + parameter.name() + ")")
                .collect(Collectors.joining(", "));
    }

    /// The lengths in bytes that well-formed arguments can have: every choice of the optional parameters.
    public SortedSet<Integer> lengths() {
        SortedSet<Integer> lengths = new TreeSet<>(List.of(0));
        for (Parameter parameter : parameters) {
            List<Integer> longer =
                    lengths.stream().map(sum -> sum + parameter.size()).toList();
            if (parameter.required()) {
                lengths.clear();
            }
            lengths.addAll(longer);
        }
        return lengths;
    }

    private Signature with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Signature(more, result, check);
    }
}
