package divide.inspector.bench;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.util.SplittableRandom;

/// A capture to look at: eight connections, a twentieth of the answers in some way worth a finding.
final class SomeExchanges {
    private SomeExchanges() {}

    /// Adds `exchanges` to `store`, the same ones each time.
    static void fill(ExchangeStore store, long exchanges) {
        Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
        FrameTap[] taps = new FrameTap[8];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = recorder.opened(Link.between(Side.SERVER, address(8000), address(10_000 + i)));
        }
        SplittableRandom random = new SplittableRandom(7);
        for (long i = 0; i < exchanges; i++) {
            call(taps[random.nextInt(taps.length)], i * 50_000, random);
        }
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }

    private static void call(FrameTap tap, long now, SplittableRandom random) {
        int num1 = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(-1000, 1000);
        int num2 = random.nextInt(-20, 1000);
        whole(tap, FrameKind.REQUEST, FrameWriter.bytes(Request.of(Divide.METHOD, num1, num2)), now);
        Response response =
                num2 == 0 ? new Response.Failure("ck_god_err") : Response.Value.of((float) ((double) num1 / num2));
        long latency = 20_000 + random.nextInt(40) * (random.nextInt(100) == 0 ? 100_000L : 1_000L);
        whole(tap, FrameKind.RESPONSE, FrameWriter.bytes(response), now + latency);
    }

    private static void whole(FrameTap tap, FrameKind kind, byte[] frame, long nanos) {
        tap.bytes(kind, frame, 0, frame.length, nanos);
        tap.frame(kind, frame.length, nanos, nanos);
    }
}
