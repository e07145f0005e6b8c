package divide.inspector.protocol;

import divide.inspector.wire.Hex;
import divide.inspector.wire.HexException;
import divide.inspector.wire.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads the bytes that a user copied from somewhere else: annotated text, a hex dump with offsets (as `xxd`,
/// `hexdump -C`, `od -t x1`, `tcpdump -X` and Wireshark write it), an array or a string of a programming language,
/// or plain hex over any number of lines.
public final class PastedText {
    private PastedText() {}

    /// What was pasted.
    public sealed interface Result {
        /// The frames that the text holds, at least one. Only annotated text can hold more than one.
        record Frames(List<FrameText.Frame> frames) implements Result {
            public Frames {
                frames = List.copyOf(frames);
            }
        }

        /// The first place where the text makes no sense.
        record Refused(FrameText.Unreadable fault) implements Result {}
    }

    /// Reads all of `text`; lines that begin with `#` are passed over.
    public static Result parse(String text) {
        List<String> lines = text.lines().toList();
        return lines.stream().anyMatch(PastedText::isAnnotated) ? annotated(lines) : oneFrame(new TextPlaces(text));
    }

    /// The gutter of a dump could look like a path, but hardly like one with a type that exists.
    private static boolean isAnnotated(String line) {
        String type = AnnotatedLine.typeOf(line);
        return Stream.of(Shape.values()).anyMatch(shape -> shape.label().equals(type));
    }

    private static Result annotated(List<String> lines) {
        FrameTextReader reader = new FrameTextReader();
        List<FrameText> all = new ArrayList<>();
        lines.forEach(line -> all.addAll(reader.line(line)));
        all.addAll(reader.end());
        List<FrameText.Frame> frames = new ArrayList<>();
        for (FrameText text : all) {
            switch (text) {
                case FrameText.Frame frame -> frames.add(frame);
                case FrameText.Unreadable fault -> {
                    return new Result.Refused(fault);
                }
            }
        }
        return frames.isEmpty() ? nothing() : new Result.Frames(frames);
    }

    private static Result oneFrame(TextPlaces places) {
        try {
            byte[] bytes = bytes(places);
            return bytes.length == 0 ? nothing() : new Result.Frames(List.of(new FrameText.Frame(bytes, List.of())));
        } catch (UnreadableException unreadable) {
            return new Result.Refused(unreadable.fault());
        }
    }

    private static byte[] bytes(TextPlaces places) throws UnreadableException {
        String text = places.text();
        if (HexDump.matches(text)) {
            return new HexDump(places).bytes();
        }
        if (ByteString.matches(text)) {
            return new ByteString(places).bytes();
        }
        return ByteArray.matches(text) ? new ByteArray(places).bytes() : hex(places);
    }

    private static byte[] hex(TextPlaces places) throws UnreadableException {
        try {
            return Hex.parse(places.text());
        } catch (HexException noHex) {
            throw places.unreadable(noHex);
        }
    }

    private static Result nothing() {
        return new Result.Refused(new FrameText.Unreadable(FrameText.Fault.NOTHING, 1, 1, List.of()));
    }
}
