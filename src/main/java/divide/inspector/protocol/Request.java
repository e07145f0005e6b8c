package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A call (`wire.md`, "Request"): a method and its arguments in the order in which they stand on the wire.
public final class Request implements Message, Arguments {
    public static final Field NAME_LENGTH = new Field("name.length", Shape.U32, Role.LENGTH, 0);
    public static final Field NAME = new Field("name", Shape.UTF8, Role.NAME, 1);
    public static final Field ARGS_LENGTH = new Field("args.length", Shape.U32, Role.LENGTH, 2);
    static final int FIRST_ARGUMENT_SLOT = 3;

    static final List<Part> LAYOUT = List.of(
            new Part.MethodName(NAME_LENGTH, NAME, Limits::name), new Part.Arguments(ARGS_LENGTH, Limits::args));

    private final Method method;
    private final List<Argument> arguments;
    private final long[] values;

    /// A call of `method` with these arguments, however odd their choice and their order are.
    public Request(Method method, List<Argument> arguments) {
        this.method = Objects.requireNonNull(method);
        this.arguments = List.copyOf(arguments);
        this.values = method.valuesOrNull(this.arguments);
    }

    /// A call of `method` with a value for each of its parameters, as a careful client writes it: values that are their
    /// parameter's default are left out.
    ///
    /// @param values one for each parameter, in the order of the description
    /// @throws IllegalArgumentException when there are not as many values as parameters, or one of them doesn't fit
    /// its parameter's shape
    public static Request of(Method method, long... values) {
        List<Argument> written = all(method, values);
        written.removeIf(argument -> argument.parameter().isDefault(argument.bits()));
        return new Request(method, written);
    }

    /// The same call with every value written, defaults too.
    ///
    /// @throws IllegalArgumentException as [#of] does
    public static Request explicit(Method method, long... values) {
        return new Request(method, all(method, values));
    }

    private static List<Argument> all(Method method, long[] values) {
        List<Parameter> parameters = method.parameters();
        if (parameters.size() != values.length) {
            throw new IllegalArgumentException(
                    method + " takes " + parameters.size() + " values, not " + values.length);
        }
        List<Argument> arguments = new ArrayList<>(values.length);
        for (Parameter parameter : parameters) {
            arguments.add(new Argument(parameter, values[parameter.index()]));
        }
        return arguments;
    }

    /// The method that is called.
    public Method method() {
        return method;
    }

    @Override
    public List<Argument> arguments() {
        return arguments;
    }

    /// A value for each parameter, in the order of the description, or null when a careful client would write another
    /// frame for them than this.
    long[] valuesOrNull() {
        return values;
    }

    @Override
    public FrameKind kind() {
        return FrameKind.REQUEST;
    }

    @Override
    public long bits(Field field) {
        throw new IllegalArgumentException("a request has no free scalar " + field.path());
    }

    @Override
    public void text(Field field, Sink sink) {
        byte[] name = method.nameBytes();
        sink.put(name, 0, name.length);
    }

    @Override
    public long bits(Parameter parameter) {
        for (Argument argument : arguments) {
            if (argument.parameter().equals(parameter)) {
                return argument.bits();
            }
        }
        return parameter.defaultBits().orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Request that && method.equals(that.method) && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, arguments);
    }

    @Override
    public String toString() {
        return method + "" + arguments;
    }
}
