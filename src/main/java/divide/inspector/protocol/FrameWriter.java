package divide.inspector.protocol;

import divide.inspector.wire.Sink;
import java.util.List;

/// Writes messages as their layouts describe them. Any thread; it keeps nothing.
public final class FrameWriter {
    private static final long LENGTH_TO_COME = 0;

    private FrameWriter() {}

    /// Appends a call of `method` as a careful client writes it: values that are their parameter's default are left
    /// out. Allocates nothing when the sink has room and the method has been called often.
    ///
    /// @param values one for each parameter, in the order of the description; the caller may fill the array again
    /// @throws IllegalArgumentException when there are not as many values as parameters, or one of them doesn't fit
    /// its parameter's shape
    public static void write(Method method, long[] values, Sink sink) {
        if (!method.calls().write(values, sink)) {
            writeByParts(Request.of(method, values), sink);
        }
    }

    /// Appends the frame of `message` to `sink`. Allocates nothing when the sink has room.
    public static void write(Message message, Sink sink) {
        switch (message) {
            case Request request -> write(request, sink);
            case Response.Value value -> ResponseLayout.VALUE_WORDS.write(value.valueBits(), sink);
            case Response.Failure failure -> write(failure, sink);
        }
    }

    private static void write(Request request, Sink sink) {
        long[] values = request.valuesOrNull();
        if (values == null || !request.method().calls().write(values, sink)) {
            writeByParts(request, sink);
        }
    }

    private static void write(Response.Failure failure, Sink sink) {
        ResponseLayout.FAILURE_WORDS.write(LENGTH_TO_COME, sink);
        Field length = ResponseLayout.FAILURE_TAIL.length();
        int lengthAt = sink.size() - length.shape().size();
        failure.text(ResponseLayout.FAILURE_TAIL.text(), sink);
        patchLength(lengthAt, length, sink);
    }

    /// Writes a message of whatever form.
    static void writeByParts(Message message, Sink sink) {
        writeAll(message.kind().layout(), message, sink);
    }

    /// The frame of `message` as bytes of its own.
    public static byte[] bytes(Message message) {
        Sink sink = new Sink(32);
        write(message, sink);
        return sink.toByteArray();
    }

    private static void writeAll(List<Part> parts, Message message, Sink sink) {
        for (int i = 0; i < parts.size(); i++) {
            writeOne(parts.get(i), message, sink);
        }
    }

    private static void writeOne(Part part, Message message, Sink sink) {
        switch (part) {
            case Part.Scalar scalar -> sink.put(scalar.field().shape(), message.bits(scalar.field()));
            case Part.MethodName name -> text(name.length(), name.name(), message, sink);
            case Part.Text text -> text(text.length(), text.text(), message, sink);
            case Part.Arguments arguments -> arguments(arguments.length(), message.arguments(), sink);
            case Part.Choice choice -> {
                long tag = message.bits(choice.tag());
                sink.put(choice.tag().shape(), tag);
                writeAll(choice.partsFor(tag), message, sink);
            }
        }
    }

    private static void text(Field length, Field text, Message message, Sink sink) {
        int lengthAt = sink.size();
        sink.put(length.shape(), 0);
        message.text(text, sink);
        patchLength(lengthAt, length, sink);
    }

    private static void arguments(Field length, List<Argument> arguments, Sink sink) {
        int lengthAt = sink.size();
        sink.put(length.shape(), 0);
        for (int i = 0; i < arguments.size(); i++) {
            Parameter parameter = arguments.get(i).parameter();
            sink.put(parameter.seqField().shape(), parameter.seq());
            sink.put(parameter.shape(), arguments.get(i).bits());
        }
        patchLength(lengthAt, length, sink);
    }

    private static void patchLength(int at, Field length, Sink sink) {
        sink.patchU32(at, sink.size() - at - length.shape().size());
    }
}
