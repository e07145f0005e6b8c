package divide.inspector.protocol;

import divide.inspector.wire.Sink;
import java.util.List;

/// Writes messages as their layouts describe them. Any thread; it keeps nothing.
public final class FrameWriter {
    private FrameWriter() {}

    /// Appends the frame of `message` to `sink`.
    public static void write(Message message, Sink sink) {
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
            case Part.MethodName name -> text(name.length(), message.text(name.name()), sink);
            case Part.Text text -> text(text.length(), message.text(text.text()), sink);
            case Part.Arguments arguments -> arguments(arguments.length(), message.arguments(), sink);
            case Part.Choice choice -> {
                long tag = message.bits(choice.tag());
                sink.put(choice.tag().shape(), tag);
                writeAll(choice.partsFor(tag), message, sink);
            }
        }
    }

    private static void text(Field length, byte[] text, Sink sink) {
        sink.put(length.shape(), text.length);
        sink.put(text, 0, text.length);
    }

    private static void arguments(Field length, List<Argument> arguments, Sink sink) {
        int lengthAt = sink.size();
        sink.put(length.shape(), 0);
        int start = sink.size();
        for (int i = 0; i < arguments.size(); i++) {
            Parameter parameter = arguments.get(i).parameter();
            sink.put(parameter.seqField().shape(), parameter.seq());
            sink.put(parameter.shape(), arguments.get(i).bits());
        }
        sink.patchU32(lengthAt, sink.size() - start);
    }
}
