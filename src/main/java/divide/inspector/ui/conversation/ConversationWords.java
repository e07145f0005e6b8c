package divide.inspector.ui.conversation;

import divide.inspector.capture.Chunk;
import divide.inspector.capture.Connection;
import divide.inspector.capture.Conversation;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.ReadEnd;
import divide.inspector.capture.Source;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Messages;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What is said of a conversation. Any thread, but for [#localeProperty].
public final class ConversationWords {
    private static final int MICROSECONDS = 6;

    private final Messages messages;
    private final WallClock wallClock;
    private final ZoneId zone;

    /// Words in the language of `messages`, with times of day in `zone`.
    public ConversationWords(Messages messages, WallClock wallClock, ZoneId zone) {
        this.messages = messages;
        this.wallClock = wallClock;
        this.zone = zone;
    }

    /// The language of the moment.
    ReadOnlyObjectProperty<Locale> localeProperty() {
        return messages.localeProperty();
    }

    String text(String key, Object... details) {
        return messages.text(key, details);
    }

    /// Which connection it is.
    String title(Connection connection) {
        return text("conversation.connection.title", Integer.toString(connection.number()));
    }

    /// Between whom, and who recorded it.
    String ends(Connection connection) {
        String source = connection.source().label();
        Optional<String> ends = connection
                .client()
                .flatMap(client -> connection
                        .server()
                        .map(server ->
                                text("conversation.ends.text", Target.text(client), Target.text(server), source)));
        return ends.orElseGet(() -> text("conversation.noEnds.text", source));
    }

    /// Since when, and how it ended.
    String life(Connection connection) {
        String opened = messages.figures()
                .timeOfDay()
                .format(wallClock.at(connection.opened()).atZone(zone));
        String after = messages.figures().duration(Math.max(0, connection.closed() - connection.opened()));
        return text("conversation.life.text", opened, text(endingKey(connection.ending()), after));
    }

    private static String endingKey(Ending ending) {
        return switch (ending) {
            case OPEN -> "conversation.open.ending";
            case ENDED -> "conversation.ended.ending";
            case RESET -> "conversation.reset.ending";
            case TIMED_OUT -> "conversation.timedOut.ending";
            case CANCELLED -> "conversation.cancelled.ending";
            case LOST, PASSED_OVER -> "conversation.lost.ending";
            case CAPTURE_ENDED -> "conversation.captureEnded.ending";
        };
    }

    /// How many exchanges there are, and which part of them is shown.
    String count(Conversation shown) {
        long all = shown.before() + shown.exchanges() + shown.after();
        String count = text("conversation.exchanges.text", all);
        boolean isPart = shown.before() + shown.after() > 0;
        long last = shown.before() + shown.exchanges();
        return isPart ? text("conversation.part.text", count, shown.before() + 1, last) : count;
    }

    /// What went one way: `→ client: 72 bytes in 5 reads`
    String way(Conversation shown, FrameKind kind) {
        return text(
                isOurs(shown.connection().source(), kind) ? "conversation.writes.text" : "conversation.reads.text",
                glyph(kind),
                end(kind),
                shown.bytes(kind),
                shown.reads(kind));
    }

    /// Which end sends frames of a kind.
    String end(FrameKind kind) {
        return text(kind == FrameKind.REQUEST ? "conversation.client.way" : "conversation.server.way");
    }

    String glyph(FrameKind kind) {
        return text(kind == FrameKind.REQUEST ? "conversation.client.glyph" : "conversation.server.glyph");
    }

    /// Whether this program sent the bytes: then a write ended where otherwise a read did.
    private static boolean isOurs(Source source, FrameKind kind) {
        return switch (source) {
            case CALL -> kind == FrameKind.REQUEST;
            case SERVER -> kind == FrameKind.RESPONSE;
            case PASTED, PROXY, FILE -> false;
        };
    }

    /// What the selected exchange, or else the whole, shows of reads and frames.
    String lesson(Conversation shown, Optional<ExchangeRow> selected) {
        return selected.flatMap(row -> lesson(shown, row)).orElseGet(() -> lesson(shown));
    }

    private Optional<String> lesson(Conversation shown, ExchangeRow row) {
        return pieces(shown, row.number(), FrameKind.REQUEST, row.exchange().request().length)
                .or(() -> pieces(
                        shown, row.number(), FrameKind.RESPONSE, row.exchange().response().length));
    }

    private Optional<String> pieces(Conversation shown, long number, FrameKind kind, int bytes) {
        long reads = shown.reads(number, kind);
        boolean isOurs = isOurs(shown.connection().source(), kind);
        String key = kind == FrameKind.REQUEST ? "conversation.requestPieces.text" : "conversation.responsePieces.text";
        return reads > 1 && !isOurs ? Optional.of(text(key, bytes, Long.toString(number), reads)) : Optional.empty();
    }

    private String lesson(Conversation shown) {
        int most = shown.reads().stream().mapToInt(ReadEnd::frames).max().orElse(0);
        return most > 1 ? text("conversation.shared.text", most) : text("conversation.apart.text");
    }

    /// When something came, in seconds since the connection was opened.
    private String time(Connection connection, long nanos) {
        return messages.figures().seconds(nanos - connection.opened(), MICROSECONDS);
    }

    /// When a chunk came; empty where there is none and nobody knows when it was lost.
    String time(Conversation shown, Chunk chunk) {
        return chunk.isHole() ? "" : time(shown.connection(), chunk.nanos());
    }

    /// Which frame bytes are missing of, and how much of it came before.
    String holeLabel(Chunk hole) {
        String key =
                hole.kind() == FrameKind.REQUEST ? "conversation.lostRequest.text" : "conversation.lostResponse.text";
        return text(key, Long.toString(hole.number()), hole.from());
    }

    /// What is missing where bytes were lost.
    String hole(Chunk hole) {
        return text("conversation.hole.text", hole.lost());
    }

    /// What was found about a frame, and how bad it is.
    String finding(Finding finding) {
        String severity = text(
                switch (finding.severity()) {
                    case INFO -> "conversation.info.name";
                    case WARNING -> "conversation.warning.name";
                    case ERROR -> "conversation.error.name";
                });
        return text("conversation.voice.finding", severity, messages.words().finding(finding));
    }

    /// How long after the read before it a read ended.
    String since(Conversation shown, ReadEnd read) {
        return read.since().isPresent()
                ? text("conversation.since.text", since(read))
                : text(shown.hasItsBeginning() ? "conversation.firstRead.text" : "conversation.oldestRead.text");
    }

    private String since(ReadEnd read) {
        return messages.figures().duration(Math.max(0, read.since().orElse(0)));
    }

    /// What a tick of the ruler means.
    String hint(Conversation shown, ReadEnd read) {
        boolean isOurs = isOurs(shown.connection().source(), read.kind());
        return text(
                isOurs ? "conversation.writeEnd.hint" : "conversation.readEnd.hint",
                read.bytes(),
                read.frames(),
                when(shown, read),
                time(shown.connection(), read.nanos()));
    }

    private String when(Conversation shown, ReadEnd read) {
        if (read.since().isPresent()) {
            return text("conversation.laterRead.name", since(read));
        }
        return text(shown.hasItsBeginning() ? "conversation.firstRead.name" : "conversation.oldestRead.name");
    }

    /// What stands at the beginning of a frame: the exchange's number and the call, or the result.
    String label(long number, FrameKind kind, Optional<ExchangeRow> row) {
        String what = row.map(found -> what(found, kind)).orElseGet(() -> text("conversation.dropped.text"));
        return text("conversation.frame.text", Long.toString(number), what);
    }

    private String what(ExchangeRow row, FrameKind kind) {
        return switch (kind) {
            case REQUEST ->
                row.exchange().isDone()
                                || !row.exchange().arrivals(FrameKind.RESPONSE).isEmpty()
                        ? row.call()
                        : text("conversation.open.text", row.call(), row.result());
            case RESPONSE -> row.result();
        };
    }

    String blank(ConversationModel.Blank blank) {
        return text(
                switch (blank) {
                    case NOTHING_SELECTED -> "conversation.nothing.blank";
                    case GONE -> "conversation.gone.blank";
                    case READING -> "conversation.reading.blank";
                    case FAILED -> "conversation.failed.blank";
                    case PASTED -> "conversation.pasted.blank";
                    case NOT_SENT -> "conversation.notSent.blank";
                    case LOCAL_CALL -> "conversation.local.blank";
                });
    }
}
