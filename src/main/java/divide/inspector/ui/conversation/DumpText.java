package divide.inspector.ui.conversation;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.file.Progress;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.session.RowCache;
import divide.inspector.wire.Ascii;
import divide.inspector.wire.Hex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Rows of a conversation as text: `0.001234  →  0000  00 00 00 06 ...  |....|  begins #1 divide(200, 100); ...`.
final class DumpText {
    /// How many characters of text are made at the most.
    static final int MOST_CHARACTERS = 16_000_000;

    private static final String NO_BYTE = "··";

    private final RowPlan plan;
    private final ConversationWords words;
    private final RowCache known;
    private final int digits;

    /// The rows of `plan`; one thread at a time.
    DumpText(RowPlan plan, ConversationWords words, RowCache known) {
        this.plan = plan;
        this.words = words;
        this.known = known;
        this.digits = Math.max(4, Long.toHexString(plan.lastOffset()).length());
    }

    /// Rows as text.
    ///
    /// @param text the text
    /// @param rows how many rows it has
    /// @param left how many more were wanted
    record Rows(String text, int rows, int left) {}

    /// The rows from one to another, both included, as far as there is room; empty when `progress` ends it.
    Optional<Rows> rows(int from, int to, Progress progress) {
        StringBuilder text = new StringBuilder();
        int row = from;
        while (row <= to && text.length() < MOST_CHARACTERS) {
            text.append(line(row++)).append('\n');
            if (!progress.reached(row - from, to + 1L - from)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Rows(text.toString(), row - from, to + 1 - row));
    }

    /// One row without its line end.
    String line(int row) {
        String time = words.time(plan.conversation(), plan.first(row));
        String way = words.glyph(plan.first(row).kind());
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
                " ", plan.spans(row).stream().map(span -> hex(known, span)).toList());
    }

    private String ascii(int row) {
        return String.join(
                "", plan.spans(row).stream().map(span -> ascii(known, span)).toList());
    }

    /// Frames that begin and reads that end in a row, and what is missing.
    private List<String> remarks(int row) {
        List<String> remarks = new ArrayList<>();
        if (plan.first(row).isHole()) {
            remarks.add(words.holeLabel(plan.first(row)));
            remarks.add(words.hole(plan.first(row)));
        }
        for (Span span : plan.spans(row)) {
            if (span.begins()) {
                String label = words.label(span.number(), span.kind(), known.row(span.number()));
                remarks.add(words.text("conversation.copied.frame", label));
            }
        }
        for (Tick tick : plan.ticks(row)) {
            String place = String.format("%0" + digits + "x", plan.offset(row) + tick.column());
            remarks.add(words.text("conversation.copied.read", place, words.since(plan.conversation(), tick.read())));
        }
        return remarks;
    }

    /// A span's bytes in hex; dots when they were dropped meanwhile.
    static String hex(RowCache known, Span span) {
        return bytes(known, span)
                .map(bytes -> Hex.spaced(bytes, span.from(), span.length()))
                .orElseGet(() -> String.join(" ", Collections.nCopies(span.length(), NO_BYTE)));
    }

    /// A span's bytes as characters; spaces when they were dropped meanwhile.
    static String ascii(RowCache known, Span span) {
        return bytes(known, span)
                .map(bytes -> Ascii.text(bytes, span.from(), span.length()))
                .orElseGet(() -> " ".repeat(span.length()));
    }

    private static Optional<byte[]> bytes(RowCache known, Span span) {
        return known.row(span.number())
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
