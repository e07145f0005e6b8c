package divide.inspector.app;

import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;

/// Calls that nobody makes, recorded as if they came to a server over a few connections; some are answered by an error.
final class RehearsedCalls {
    private static final int CONNECTIONS = 4;
    private static final int FIRST_PORT = 50_000;
    private static final int SERVER_PORT = 8_000;

    /// So many calls are answered by a value for each that isn't.
    private static final int ERROR_EVERY = 16;

    private final List<FrameTap> taps;
    private int made;

    RehearsedCalls(Recorder recorder) {
        taps = IntStream.range(0, CONNECTIONS)
                .mapToObj(
                        i -> recorder.opened(Link.between(Side.SERVER, address(SERVER_PORT), address(FIRST_PORT + i))))
                .toList();
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /// Records `count` more calls.
    void make(int count) {
        for (int i = 0; i < count; i++) {
            call(made++);
        }
    }

    private void call(int number) {
        FrameTap tap = taps.get(number % CONNECTIONS);
        int num2 = number % ERROR_EVERY;
        record(tap, FrameKind.REQUEST, FrameWriter.bytes(Request.of(Divide.METHOD, number, num2)));
        Response response =
                num2 == 0 ? new Response.Failure("ck_god_err") : Response.Value.of((float) ((double) number / num2));
        record(tap, FrameKind.RESPONSE, FrameWriter.bytes(response));
    }

    private static void record(FrameTap tap, FrameKind kind, byte[] frame) {
        long now = System.nanoTime();
        tap.bytes(kind, frame, 0, frame.length, now);
        tap.frame(kind, frame.length, now, now);
    }
}
