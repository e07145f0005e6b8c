package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import java.util.ArrayList;
import java.util.List;

/// A call (`wire.md`, "Request").
///
/// @param method the method that is called
/// @param arguments its arguments in the order in which they stand on the wire
public record Request(Method method, List<Argument> arguments) implements Message, Arguments {
    public static final Field NAME_LENGTH = new Field("name.length", Shape.U32, Role.LENGTH, 0);
    public static final Field NAME = new Field("name", Shape.UTF8, Role.NAME, 1);
    public static final Field ARGS_LENGTH = new Field("args.length", Shape.U32, Role.LENGTH, 2);
    static final int FIRST_ARGUMENT_SLOT = 3;

    static final List<Part> LAYOUT = List.of(
            new Part.MethodName(NAME_LENGTH, NAME, Limits::name), new Part.Arguments(ARGS_LENGTH, Limits::args));

    public Request {
        arguments = List.copyOf(arguments);
    }

    /// A call of `method` with a value for each of its parameters, as a careful client writes it: values that are their
    /// parameter's default are left out.
    ///
    /// @throws IllegalArgumentException when there are not as many values as parameters
    public static Request of(Method method, long... values) {
        List<Argument> all = explicit(method, values).arguments;
        return new Request(method, all.stream().filter(Request::mustBeWritten).toList());
    }

    /// The same call with every value written, defaults too.
    ///
    /// @throws IllegalArgumentException when there are not as many values as parameters
    public static Request explicit(Method method, long... values) {
        List<Parameter> parameters =
                method.signature().map(Signature::parameters).orElse(List.of());
        if (parameters.size() != values.length) {
            throw new IllegalArgumentException(
                    method + " takes " + parameters.size() + " values, not " + values.length);
        }
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : parameters) {
            arguments.add(new Argument(parameter, values[parameter.index()]));
        }
        return new Request(method, arguments);
    }

    private static boolean mustBeWritten(Argument argument) {
        return !argument.parameter().isDefault(argument.bits());
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

    /// The form of its frame, or null when that has none.
    Form form() {
        for (Form form : method.forms()) {
            if (form.takes(arguments)) {
                return form;
            }
        }
        return null;
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
}
