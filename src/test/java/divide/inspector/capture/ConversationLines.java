package divide.inspector.capture;

import static java.util.stream.Collectors.joining;

import divide.inspector.protocol.FrameKind;
import java.util.List;
import java.util.stream.IntStream;

/// A conversation as lines of text.
final class ConversationLines {
    private ConversationLines() {}

    /// `>1[0,24)@100` is a chunk of request 1; `|` and how many bytes the read had stand where one ended, and then how
    /// long that was after the one before.
    static List<String> chunks(Conversation now) {
        return IntStream.range(0, now.chunks().size())
                .mapToObj(index -> line(now, index))
                .toList();
    }

    /// `120: >6[0,24)@100`: how many bytes of its way came before it as well.
    static List<String> placed(Conversation now) {
        return IntStream.range(0, now.chunks().size())
                .mapToObj(index -> now.offset(index) + ": " + line(now, index))
                .toList();
    }

    private static String line(Conversation now, int index) {
        Chunk chunk = now.chunks().get(index);
        String way = chunk.kind() == FrameKind.REQUEST ? ">" : "<";
        String open = chunk.isLast() ? ")" : "...";
        String read = now.readEndingWith(index)
                .map(end -> "|" + end.bytes()
                        + end.since().stream().mapToObj(since -> "+" + since).collect(joining()))
                .orElse("");
        return way + chunk.number() + "[" + chunk.from() + "," + chunk.to() + open + "@" + chunk.nanos() + read;
    }
}
