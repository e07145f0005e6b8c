package divide.inspector.capture;

import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import divide.inspector.rpc.Side;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A connection between two other programs, and the exchanges that are made of it.
final class Observed {
    private final Recorder recorder;
    final StreamObserver observer;
    private long now = 1000;

    Observed() {
        this(Bounds.DEFAULT);
    }

    Observed(Bounds bounds) {
        recorder = Traffic.recorder(bounds);
        observer = recorder.watch(Source.PROXY, Traffic.link(Side.OBSERVER, 5000, 8000));
    }

    Recorder recorder() {
        return recorder;
    }

    Observed asks(String hex) {
        return says(FrameKind.REQUEST, Traffic.hex(hex));
    }

    Observed answers(String hex) {
        return says(FrameKind.RESPONSE, Traffic.hex(hex));
    }

    Observed says(FrameKind kind, byte[] bytes) {
        observer.bytes(kind, bytes, 0, bytes.length, now++);
        return this;
    }

    Observed trickles(FrameKind kind, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            observer.bytes(kind, bytes, i, 1, now++);
        }
        return this;
    }

    Observed loses(FrameKind kind, long length) {
        observer.gap(kind, length, now++);
        return this;
    }

    Observed ends() {
        observer.closed(Ending.ENDED, now++);
        return this;
    }

    List<Exchange> exchanges() {
        Totals totals = recorder.store().totals();
        return LongStream.range(totals.first(), totals.next())
                .mapToObj(number -> recorder.store().get(number).orElseThrow())
                .toList();
    }

    /// Request and response of each exchange in hex, its mark and its ending.
    List<String> lines() {
        return exchanges().stream().map(Observed::line).toList();
    }

    static String line(Exchange exchange) {
        HexFormat hex = HexFormat.of();
        return hex.formatHex(exchange.request()) + " = " + hex.formatHex(exchange.response()) + " " + exchange.mark()
                + " " + exchange.ending();
    }

    /// Call and result as the list shows them.
    List<String> rows() {
        Summarizer summarizer = new Summarizer(Dissector.standard(), Words.ENGLISH, FailureWords.ENGLISH);
        return exchanges().stream()
                .map(summarizer::row)
                .map(row -> row.call() + " = " + row.result())
                .toList();
    }

    /// The findings about both frames of an exchange.
    List<String> findings(int index) {
        Frames frames = Frames.of(exchanges().get(index), Dissector.standard());
        return Stream.of(frames.request(), frames.response())
                .flatMap(frame -> frame.findings().stream())
                .map(finding -> finding.path() + "@" + finding.offset() + " " + Words.ENGLISH.finding(finding))
                .toList();
    }
}
