package divide.inspector.ui.conversation;

import divide.inspector.capture.Chunk;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Frames;
import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Says a row of a conversation to who doesn't see it: `client, offset 24, at 0.001000 s, begins #2 divide(100, 0),
/// name.length 6, name "divide", args.length 10, num1.seq 1, num1, bytes 1 to 1 of 4, …`.
///
/// @param plan the rows
/// @param model what is known of their exchanges
record RowVoice(RowPlan plan, ConversationModel model) {
    /// What there is to say of the marked rows: how many there are, and the one at the caret.
    String words(int first, int last, int caret) {
        List<String> parts = new ArrayList<>();
        if (last > first) {
            parts.add(text("conversation.voice.rows", last - first + 1));
        }
        parts.addAll(head(caret));
        plan.spans(caret).forEach(span -> parts.addAll(span(span)));
        plan.ticks(caret).forEach(tick -> parts.add(read(caret, tick)));
        return String.join(
                text("conversation.voice.separator"),
                parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private String text(String key, Object... details) {
        return model.words().text(key, details);
    }

    private List<String> head(int row) {
        Chunk first = plan.first(row);
        List<String> where =
                List.of(model.words().end(first.kind()), text("conversation.voice.offset", plan.offset(row)));
        List<String> what = first.isHole()
                ? List.of(model.words().holeLabel(first), model.words().hole(first))
                : List.of(text("conversation.voice.time", model.words().time(plan.conversation(), first)));
        return Stream.concat(where.stream(), what.stream()).toList();
    }

    private List<String> span(Span span) {
        String label =
                model.words().label(span.number(), span.kind(), model.rows().row(span.number()));
        String frame = text(span.begins() ? "conversation.voice.begins" : "conversation.voice.goesOn", label);
        Stream<String> fields = model.rows().row(span.number()).stream()
                .map(ExchangeRow::exchange)
                .map(model.session()::frames)
                .flatMap(frames -> fields(frames, span));
        return Stream.concat(Stream.of(frame), fields).toList();
    }

    private Stream<String> fields(Frames frames, Span span) {
        Dissection frame = switch (span.kind()) {
            case REQUEST -> frames.request();
            case RESPONSE -> frames.response();
        };
        return Stream.concat(
                frame.fields().stream()
                        .filter(field -> field.offset() < span.to() && field.end() > span.from())
                        .map(field -> field(field, span)),
                frame.findings().stream()
                        .filter(finding -> finding.offset() >= span.from() && finding.offset() < span.to())
                        .map(model.words()::finding));
    }

    private String field(DissectedField field, Span span) {
        String name = field.field().equals(Field.UNDECODED) ? text("conversation.voice.undecoded") : field.path();
        int from = Math.max(field.offset(), span.from()) - field.offset();
        int to = Math.min(field.end(), span.to()) - field.offset();
        String value = field.value().map(" "::concat).orElse("");
        return to - from < field.length()
                ? text("conversation.voice.part", name + value, from + 1, to, field.length())
                : name + value;
    }

    private String read(int row, Tick tick) {
        return text(
                "conversation.voice.read",
                plan.offset(row) + tick.column(),
                model.words().since(plan.conversation(), tick.read()));
    }
}
