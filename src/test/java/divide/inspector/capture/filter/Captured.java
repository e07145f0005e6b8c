package divide.inspector.capture.filter;

import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Source;
import divide.inspector.capture.StreamObserver;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.Channel;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.FailureWords;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import divide.inspector.rpc.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A capture to filter. The clock of its machine stood at 0 when it was noon in Helsinki.
final class Captured {
    static final Perspective PERSPECTIVE = new Perspective(
            Limits.DEFAULT,
            Words.ENGLISH,
            FailureWords.ENGLISH,
            new WallClock(Instant.parse("2026-11-25T10:00:00Z"), 0),
            ZoneId.of("Europe/Helsinki"));

    final ExchangeStore store = new ExchangeStore(Bounds.DEFAULT);
    final Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
    private int port = 1024;

    /// A connection of another program to the window's server.
    FrameTap server() {
        return recorder.opened(Link.between(Side.SERVER, address(1000), address(port++)));
    }

    /// A connection of the window to another program's server.
    FrameTap client() {
        return recorder.opened(Link.between(Side.CLIENT, address(port++), address(1000)));
    }

    /// A connection between two other programs of which only the bytes are known.
    StreamObserver watched() {
        return recorder.watch(Source.PROXY, Link.between(Side.OBSERVER, address(port++), address(1000)));
    }

    /// A connection between two other programs.
    FrameTap observed() {
        return recorder.observe(Source.PROXY, Link.between(Side.OBSERVER, address(port++), address(1000)));
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }

    static byte[] request(int num1, int num2) {
        return FrameWriter.bytes(Request.of(Divide.METHOD, num1, num2));
    }

    static byte[] value(float value) {
        return FrameWriter.bytes(Response.Value.of(value));
    }

    static byte[] message(String words) {
        return FrameWriter.bytes(new Response.Failure(words));
    }

    /// A call that begins at `nanos` and is answered a moment later.
    static void call(FrameTap tap, byte[] request, byte[] response, long nanos, long latency) {
        whole(tap, FrameKind.REQUEST, request, nanos);
        whole(tap, FrameKind.RESPONSE, response, nanos + latency);
    }

    static void whole(FrameTap tap, FrameKind kind, byte[] frame, long nanos) {
        part(tap, kind, frame, frame.length, nanos);
        if (frame.length > 0) {
            tap.frame(kind, frame.length, nanos, nanos);
        }
    }

    static void part(FrameTap tap, FrameKind kind, byte[] frame, int length, long nanos) {
        if (length > 0) {
            tap.bytes(kind, frame, 0, length, nanos);
        }
    }

    void divides(int num1, int num2) {
        byte[] answer = num2 == 0 ? message("ck_god_err") : value((float) ((double) num1 / num2));
        FrameTap tap = server();
        call(tap, request(num1, num2), answer, 0, 1000);
        tap.closed(Ending.ENDED, 2000);
    }

    void local(int num1, int num2) {
        recorder.local(Request.of(Divide.METHOD, num1, num2), Response.Value.of(num1 / num2), 0, 5_000_000);
    }

    /// A call to a port that nobody listens on.
    void unsent(int num1, int num2) throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }
        Target target = new Target("127.0.0.1", port);
        try (Channel channel = new Channel(target, Deadlines.DEFAULT, Methods.DEFAULT, Limits.DEFAULT, recorder)) {
            assertThrows(CallFailedException.class, () -> channel.call(Request.of(Divide.METHOD, num1, num2)));
        }
    }

    /// The numbers of those that a filter lets through.
    List<Long> matching(String filter) {
        Scan scan = new Scan(store, filter(filter), PERSPECTIVE);
        long end = store.totals().next();
        List<Long> matching = new ArrayList<>();
        for (Scan.Found found = scan.look(1, end); true; found = scan.look(found.next(), end)) {
            for (long number : found.found()) {
                matching.add(number);
            }
            if (found.next() >= end) {
                return matching;
            }
        }
    }

    static Filter filter(String text) {
        return switch (new FilterParser(Vocabulary.DEFAULT).parse(text)) {
            case Parsed.Understood(Filter filter) -> filter;
            case Parsed.Mistaken(Mistake mistake) -> throw new AssertionError(text + ": " + mistake);
        };
    }
}
