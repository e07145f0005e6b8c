package divide.inspector.protocol;

import divide.inspector.wire.Sink;
import java.util.List;

/// Writes messages as their layouts describe them. Any thread; it keeps nothing.
public final class FrameWriter {
    private FrameWriter() {}

    /// Appends the frame of `message` to `sink`.
    public static void write(Message message, Sink sink) {
        Form form = form(message);
        if (form != null) {
            form.write(message, sink);
        } else {
            writeByParts(message, sink);
        }
    }

    private static Form form(Message message) {
        return switch (message) {
            case Request request -> request.form();
            case Response.Value _ -> ResponseLayout.VALUE;
            case Response.Failure _ -> ResponseLayout.FAILURE;
        };
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
