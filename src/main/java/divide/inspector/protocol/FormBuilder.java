package divide.inspector.protocol;

import divide.inspector.wire.FixedBytes;
import divide.inspector.wire.Sink;
import divide.inspector.wire.Spans;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/// Derives a [Form] from a layout and, for a request, from a method's description: it lays a sample out and notes which
/// of its bytes are the same in every such frame.
///
/// One thread; used once.
final class FormBuilder {
    /// Each parameter that may be left out doubles the forms, so a method with more of them has none.
    private static final int MOST_OPTIONAL = 4;

    private final Method method;
    private final List<Parameter> present;
    private final long tag;
    private final Sink sample = new Sink(64);
    private final BitSet fixed = new BitSet();
    private final Spans<Field> spans = new Spans<>();
    private final FormWords.Builder words = new FormWords.Builder();
    private final List<Form.Bound> bounds = new ArrayList<>();
    private Part.Text tail;

    private FormBuilder(Method method, List<Parameter> present, long tag) {
        this.method = method;
        this.present = present;
        this.tag = tag;
    }

    /// The forms of calls of `method`, the one with all its parameters first.
    static Form[] requests(Method method, Signature signature) {
        List<Parameter> parameters = signature.parameters();
        long optional = parameters.stream().filter(it -> !it.required()).count();
        return optional > MOST_OPTIONAL
                ? new Form[0]
                : choices(parameters).stream()
                        .map(present -> new FormBuilder(method, present, 0).build(Request.LAYOUT))
                        .toArray(Form[]::new);
    }

    /// The form of a frame that is a choice between parts, with `tag` chosen.
    static Form choice(Part.Choice choice, long tag) {
        return new FormBuilder(null, List.of(), tag).build(List.of(choice));
    }

    private static List<List<Parameter>> choices(List<Parameter> parameters) {
        List<List<Parameter>> choices = List.of(List.of());
        for (Parameter parameter : parameters) {
            List<List<Parameter>> more = new ArrayList<>();
            choices.forEach(before -> more.add(with(before, parameter)));
            if (!parameter.required()) {
                more.addAll(choices);
            }
            choices = more;
        }
        return choices;
    }

    private static List<Parameter> with(List<Parameter> before, Parameter parameter) {
        List<Parameter> more = new ArrayList<>(before);
        more.add(parameter);
        return more;
    }

    private Form build(List<Part> layout) {
        add(layout);
        byte[] bytes = sample.toByteArray();
        return new Form(method, present, new FixedBytes(bytes, fixed), words.build(), spans, bounds, tail);
    }

    private void add(List<Part> parts) {
        parts.forEach(this::add);
    }

    private void add(Part part) {
        switch (part) {
            case Part.Scalar scalar -> value(scalar.field());
            case Part.MethodName name -> name(name, method.nameBytes());
            case Part.Arguments arguments -> arguments(arguments);
            case Part.Text text -> {
                value(text.length());
                tail = text;
            }
            case Part.Choice choice -> {
                fixed(choice.tag(), tag);
                add(choice.partsFor(tag));
            }
        }
    }

    private void name(Part.MethodName part, byte[] name) {
        length(part.length(), name.length, part.limit());
        Sink text = new Sink(name.length);
        text.put(name, 0, name.length);
        fix(part.name(), text);
    }

    private void arguments(Part.Arguments part) {
        length(part.length(), present.stream().mapToInt(Parameter::size).sum(), part.limit());
        for (Parameter parameter : present) {
            fixed(parameter.seqField(), parameter.seq());
            value(parameter.valueField());
        }
    }

    private void length(Field field, int length, ToIntFunction<Limits> limit) {
        bounds.add(new Form.Bound(limit, length));
        fixed(field, length);
    }

    private void fixed(Field field, long bits) {
        Sink scalar = new Sink(Long.BYTES);
        scalar.put(field.shape(), bits);
        fix(field, scalar);
    }

    private void fix(Field field, Sink bytes) {
        fixed.set(sample.size(), sample.size() + bytes.size());
        spans.add(field, sample.size(), bytes.size());
        sample.put(bytes.array(), 0, bytes.size());
        for (byte each : bytes.toByteArray()) {
            words.fixed(each);
        }
    }

    private void value(Field field) {
        spans.add(field, sample.size(), field.shape().size());
        sample.put(field.shape(), 0);
        words.value(field.shape());
    }
}
