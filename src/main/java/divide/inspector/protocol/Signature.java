package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a method takes. What it gives is no part of a description: the wire format has one place for a result, the
/// f32 [Response#VALUE], whatever the method (`wire.md`, "Response").
///
/// @param parameters its parameters in the order in which they are written
/// @param check what is known about the result beyond its bytes
public record Signature(List<Parameter> parameters, ResultCheck check) {
    /// @throws IllegalArgumentException when two parameters have the same number or the same name
    public Signature {
        parameters = List.copyOf(parameters);
        requireDistinct(parameters, Parameter::seq);
        requireDistinct(parameters, Parameter::name);
    }

    /// A signature without parameters yet, for [#required] and [#optional] to grow.
    public static Signature checkedBy(ResultCheck check) {
        return new Signature(List.of(), check);
    }

    /// This signature with one more parameter, which every frame must carry.
    public Signature required(int seq, String name, Shape shape) {
        return with(Parameter.at(parameters.size(), seq, name, shape, OptionalLong.empty()));
    }

    /// This signature with one more parameter, which means `defaultBits` when it is left out.
    public Signature optional(int seq, String name, Shape shape, long defaultBits) {
        return with(Parameter.at(parameters.size(), seq, name, shape, OptionalLong.of(defaultBits)));
    }

    /// This signature, with words of its own for the parameter that was added last.
    ///
    /// @param key a key of the bundle `words` below `meaning.`; without one the words are [Parameter#ANY_MEANING]
    public Signature meaning(String key) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(more.removeLast().meaning(key));
        return new Signature(more, check);
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

    /// The parameter that `field` announces or holds, or null: this is asked once a field, and must not allocate.
    Parameter byField(Field field) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.seqField().equals(field) || parameter.valueField().equals(field)) {
                return parameter;
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
        return new Signature(more, check);
    }

    private static void requireDistinct(List<Parameter> parameters, Function<Parameter, Object> property) {
        Set<Object> seen = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (!seen.add(property.apply(parameter))) {
                throw new IllegalArgumentException(property.apply(parameter) + " stands for two parameters");
            }
        }
    }
}
