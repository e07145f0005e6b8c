package divide.inspector.capture.file;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Bounds;
import divide.inspector.capture.Connection;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Note;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FrameTap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// A capture with a recorder, and all that it holds as words.
final class Recorded {
    static final byte[] DIVIDE_200_100 = hex("00000006 646976696465 0000000a 01 000000c8 02 00000064");
    static final byte[] TWO = hex("01 40000000");
    static final byte[] DIVIDE_100_0 = hex("00000006 646976696465 0000000a 01 00000064 02 00000000");
    static final byte[] CK_GOD_ERR = hex("02 0000000a 636b5f676f645f657272");
    static final byte[] UNKNOWN = hex("00000003 616263 00000000");

    private final WallClock clock;
    private final Recorder recorder;

    /// A capture whose times are counted from another moment than those of others: `base` stands for the same time.
    Recorded(long base) {
        clock = new WallClock(Instant.parse("2026-11-25T08:00:00.123456789Z"), base);
        recorder = new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    Recorder recorder() {
        return recorder;
    }

    ExchangeStore store() {
        return recorder.store();
    }

    static void whole(FrameTap tap, FrameKind kind, byte[] frame, long nanos) {
        tap.bytes(kind, frame, 0, frame.length, nanos);
        tap.frame(kind, frame.length, nanos, nanos);
    }

    OptionalLong save(Path file) {
        CaptureWriter writer = new CaptureWriter(store(), clock, Dissector.standard(), Words.ENGLISH);
        try {
            return writer.save(file, Progress.UNWATCHED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ReadCapture open(Path file) {
        return open(file, Progress.UNWATCHED);
    }

    ReadCapture open(Path file, Progress progress) {
        try (CaptureReader reader = CaptureReader.open(file)) {
            return reader.read(recorder, clock, Limits.DEFAULT, progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Everything that the capture holds, with times from its clock's base on.
    List<String> words() {
        return LongStream.range(store().totals().first(), store().totals().next())
                .mapToObj(number -> words(store().get(number).orElseThrow()))
                .toList();
    }

    private String words(Exchange exchange) {
        Annotation said = store().annotation(exchange.number());
        return String.join(
                " ",
                "#" + exchange.number(),
                exchange.source().label(),
                exchange.state() + "/" + exchange.ending() + "/" + exchange.mark(),
                arrivals(exchange, FrameKind.REQUEST, exchange.request()),
                arrivals(exchange, FrameKind.RESPONSE, exchange.response()),
                "handler " + exchange.times().handler(),
                exchange.note().map(this::note).orElse("-"),
                (said.marked() ? "marked " : "") + said.text().replace("\n", "|"),
                store().connection(exchange.connection()).map(this::words).orElse("no connection"));
    }

    private String arrivals(Exchange exchange, FrameKind kind, byte[] bytes) {
        StringBuilder text = new StringBuilder(HexFormat.of().formatHex(bytes));
        exchange.arrivals(kind)
                .forEach(arrival ->
                        text.append(" ").append(arrival.end()).append("@").append(arrival.nanos() - clock.nanos()));
        return text.toString();
    }

    private String note(Note note) {
        return switch (note) {
            case Note.Unsent(var request, var failure) -> request + " " + failure.getMessage();
            case Note.Unreached(var failure) -> failure.getMessage();
            case Note.Local(var request, var response) -> request + " " + response;
            case Note.Lost(var kind, var length) -> "lost " + length + " of " + kind;
            case Note.Uncertain _ -> "uncertain";
        };
    }

    private String words(Connection connection) {
        return connection.number() + " " + connection.source().label() + " " + address(connection.client()) + " > "
                + address(connection.server()) + " @" + (connection.opened() - clock.nanos()) + " "
                + connection.ending();
    }

    private static String address(Optional<?> address) {
        return address.map(String::valueOf).orElse("nowhere");
    }
}
