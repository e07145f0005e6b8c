package divide.inspector.ui.primer;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Reading;
import divide.inspector.ui.fx.Messages;
import divide.inspector.wire.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Two requests behind each other, as reads of some size bring them, and what a reader knows after each.
final class Stream {
    /// As many bytes as both requests have.
    static final int LENGTH;

    private static final byte[] BYTES;

    static {
        byte[] first = Lesson.bytes(Lesson.divide(200, 100));
        byte[] second = Lesson.bytes(Lesson.divide(200, 1));
        BYTES = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, BYTES, first.length, second.length);
        LENGTH = BYTES.length;
    }

    private final Messages messages;
    private final FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
    private final Reading reading = Reading.plain();
    private final Dissector dissector = Dissector.standard();
    private int begin;

    Stream(Messages messages) {
        this.messages = messages;
    }

    /// A line for each read.
    ///
    /// @param size how many bytes a read brings, at least 1
    String reads(int size) {
        begin = 0;
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < LENGTH; at += size) {
            int end = Math.min(at + size, LENGTH);
            String number = Integer.toString(lines.size() + 1);
            lines.add(messages.text("primer.read.text", number, Hex.spaced(BYTES, at, end - at), news(end)));
        }
        return String.join("\n", lines);
    }

    /// What is known once the bytes before `end` are there.
    private String news(int end) {
        List<String> news = new ArrayList<>();
        reader.read(FrameKind.REQUEST, BYTES, begin, end, reading);
        while (begin < end && reading.state() == Reading.State.WHOLE) {
            int length = reading.length();
            news.add(messages.text(
                    "primer.whole.text", look(begin, begin + length).summary()));
            begin += length;
            reader.read(FrameKind.REQUEST, BYTES, begin, end, reading);
        }
        if (begin < end) {
            look(begin, end).awaited().map(messages.words()::waiting).ifPresent(news::add);
        }
        return String.join("; ", news);
    }

    private Dissection look(int from, int to) {
        return dissector.dissect(FrameKind.REQUEST, Arrays.copyOfRange(BYTES, from, to), Ending.OPEN);
    }
}
