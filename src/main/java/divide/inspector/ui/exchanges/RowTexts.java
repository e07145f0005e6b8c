package divide.inspector.ui.exchanges;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Times;
import divide.inspector.ui.fx.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What stands in the cells of a row.
final class RowTexts {
    private final Messages messages;
    private final LongSupplier now;

    /// Texts in the language of `messages`.
    ///
    /// @param now gives [System#nanoTime]
    RowTexts(Messages messages, LongSupplier now) {
        this.messages = messages;
        this.now = now;
    }

    String glyph(ExchangeRow row) {
        return messages.text("exchanges.mark.glyph." + key(row.exchange().mark()));
    }

    /// What the glyph means.
    String mark(ExchangeRow row) {
        return messages.text("exchanges.mark.text." + key(row.exchange().mark()));
    }

    /// The glyph of a user's mark or note; empty when there is neither.
    String flag(Annotation annotation) {
        if (annotation.marked()) {
            return messages.text("exchanges.flag.glyph.marked");
        }
        return annotation.text().isEmpty() ? "" : messages.text("exchanges.flag.glyph.noted");
    }

    /// What the glyphs mean, and the note.
    String said(ExchangeRow row, Annotation annotation) {
        return flagged(mark(row), annotation);
    }

    private String flagged(String words, Annotation annotation) {
        String marked = annotation.marked() ? messages.text("exchanges.flag.text.marked", words) : words;
        return annotation.text().isEmpty()
                ? marked
                : messages.text("exchanges.flag.text.noted", marked, annotation.text());
    }

    private static String key(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    String number(ExchangeRow row) {
        return Long.toString(row.number());
    }

    String source(ExchangeRow row) {
        return row.exchange().source().label();
    }

    /// The result, and while something is awaited, for how long.
    String result(ExchangeRow row) {
        if (row.awaitedSince().isEmpty()) {
            return row.result();
        }
        long waited = Math.max(0, now.getAsLong() - row.awaitedSince().getAsLong());
        return messages.text(
                "exchanges.result.waiting", row.result(), messages.figures().duration(waited));
    }

    String requestSize(ExchangeRow row) {
        return size(row.exchange().request().length);
    }

    String responseSize(ExchangeRow row) {
        return size(row.exchange().response().length);
    }

    private String size(int bytes) {
        return bytes == 0 ? messages.text("exchanges.nothing.text") : messages.text("exchanges.size.text", bytes);
    }

    /// The whole row in a sentence: `exchange 12, call, divide(200, 100) = 2.0, 0.4 ms, no findings`
    ///
    /// @param finding the worst one
    String spoken(ExchangeRow row, Annotation annotation, Optional<String> finding) {
        String found = finding.orElseGet(() -> messages.text("exchanges.row.noFinding"));
        boolean isTimed = row.exchange().isDone() && row.exchange().isTimed();
        String took = isTimed ? messages.text("exchanges.row.latency", latency(row), found) : found;
        String words = messages.text("exchanges.row.name", number(row), source(row), row.call(), result(row), took);
        return flagged(words, annotation);
    }

    /// How long the answer took; nothing can be said of an exchange that was never answered.
    String latency(ExchangeRow row) {
        if (!row.exchange().isDone()) {
            return messages.text("exchanges.latency.open");
        }
        Times times = row.exchange().times();
        return row.exchange().isTimed()
                ? messages.figures().duration(times.latency())
                : messages.text("exchanges.nothing.text");
    }
}
