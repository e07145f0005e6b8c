package divide.inspector.ui.conversation;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.protocol.FrameKind;
import divide.inspector.wire.Ascii;
import divide.inspector.wire.Hex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Rows of a conversation as text: `0.001234  →  0000  00 00 00 06 ...  |....|  begins #1 divide(200, 100); ...`.
final class DumpText {
    /// How many rows are copied at once at the most: about a megabyte of text.
    static final int MOST_ROWS = 10_000;

    private static final String NO_BYTE = "··";

    private final RowPlan plan;
    private final ConversationModel model;
    private final int digits;

    DumpText(RowPlan plan, ConversationModel model) {
        this.plan = plan;
        this.model = model;
        this.digits = Math.max(4, Long.toHexString(plan.lastOffset()).length());
    }

    /// The rows from one to another, both included, and words about those that are too many.
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        int end = Math.min(to, from + MOST_ROWS - 1);
        for (int row = from; row <= end; row++) {
            text.append(line(row)).append('\n');
        }
        if (end < to) {
            text.append(model.words().text("conversation.copied.cut", to - end)).append('\n');
        }
        return text.toString();
    }

    /// One row without its line end.
    String line(int row) {
        String time = model.words()
                .time(plan.conversation().connection(), plan.first(row).nanos());
        String way = model.words().glyph(plan.first(row).kind());
        StringBuilder line = new StringBuilder(String.format(
                "%12s  %s  %0" + digits + "x  %-" + (3 * plan.columns() + 1) + "s",
                time,
                way,
                plan.offset(row),
                hex(row)));
        line.append(String.format("%-" + (plan.columns() + 4) + "s", "|" + ascii(row) + "|"));
        return line.append(String.join("; ", remarks(row))).toString().stripTrailing();
    }

    private String hex(int row) {
        return String.join(
                " ", plan.spans(row).stream().map(span -> hex(model, span)).toList());
    }

    private String ascii(int row) {
        return String.join(
                "", plan.spans(row).stream().map(span -> ascii(model, span)).toList());
    }

    /// Frames that begin and reads that end in a row, and what is missing.
    private List<String> remarks(int row) {
        List<String> remarks = new ArrayList<>();
        if (plan.first(row).isHole()) {
            remarks.add(model.words().hole(plan.first(row)));
        }
        for (Span span : plan.spans(row)) {
            if (span.begins()) {
                String label = model.words().label(span.number(), span.kind(), model.row(span.number()));
                remarks.add(model.words().text("conversation.copied.frame", label));
            }
        }
        for (Tick tick : plan.ticks(row)) {
            String place = String.format("%0" + digits + "x", plan.offset(row) + tick.column());
            remarks.add(model.words()
                    .text("conversation.copied.read", place, model.words().since(plan.conversation(), tick.read())));
        }
        return remarks;
    }

    /// A span's bytes in hex; dots when they were dropped meanwhile.
    static String hex(ConversationModel model, Span span) {
        return bytes(model, span)
                .map(bytes -> Hex.spaced(bytes, span.from(), span.length()))
                .orElseGet(() -> String.join(" ", Collections.nCopies(span.length(), NO_BYTE)));
    }

    /// A span's bytes as characters; spaces when they were dropped meanwhile.
    static String ascii(ConversationModel model, Span span) {
        return bytes(model, span)
                .map(bytes -> Ascii.text(bytes, span.from(), span.length()))
                .orElseGet(() -> " ".repeat(span.length()));
    }

    private static Optional<byte[]> bytes(ConversationModel model, Span span) {
        return model.row(span.number())
                .map(ExchangeRow::exchange)
                .map(exchange -> frame(exchange, span.kind()))
                .filter(bytes -> bytes.length >= span.to());
    }

    private static byte[] frame(Exchange exchange, FrameKind kind) {
        return switch (kind) {
            case REQUEST -> exchange.request();
            case RESPONSE -> exchange.response();
        };
    }
}
