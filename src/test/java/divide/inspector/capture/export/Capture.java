package divide.inspector.capture.export;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Source;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/// A store that is filled by hand, by a connection between two other programs, and what is exported of it.
final class Capture {
    static final byte[] DIVIDE_200_100 = hex("00000006 646976696465 0000000a 01 000000c8 02 00000064");
    static final byte[] DIVIDE_1_3 = hex("00000006 646976696465 0000000a 01 00000001 02 00000003");
    static final byte[] DIVIDE_7 = hex("00000006 646976696465 00000005 01 00000007");
    static final byte[] TWO = hex("01 40000000");
    static final byte[] THIRD = hex("01 3eaaaaab");

    private static final ExportRun.View VIEW =
            new ExportRun.View(new WallClock(Instant.parse("2026-01-31T08:15:00Z"), 0), Limits.DEFAULT);

    final Recorder recorder;
    final FrameTap tap;

    Capture() {
        this(Bounds.DEFAULT);
    }

    Capture(Bounds bounds) {
        recorder = new Recorder(new ExchangeStore(bounds), Methods.DEFAULT, () -> Limits.DEFAULT);
        tap = connection(50000);
    }

    FrameTap connection(int clientPort) {
        return recorder.observe(
                Source.PROXY,
                Link.between(
                        Side.OBSERVER,
                        new InetSocketAddress("127.0.0.1", clientPort),
                        new InetSocketAddress("127.0.0.1", 8000)));
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    static byte[] failure(String message) {
        return failure(message.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] failure(byte[] message) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(hex("02" + HexFormat.of().toHexDigits(message.length)));
        frame.writeBytes(message);
        return frame.toByteArray();
    }

    static byte[] call(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(hex(HexFormat.of().toHexDigits(bytes.length)));
        frame.writeBytes(bytes);
        frame.writeBytes(hex("00000000"));
        return frame.toByteArray();
    }

    Capture request(byte[] frame, long nanos) {
        tap.bytes(FrameKind.REQUEST, frame, 0, frame.length, nanos);
        tap.frame(FrameKind.REQUEST, frame.length, nanos, nanos);
        return this;
    }

    Capture response(byte[] frame, long nanos) {
        tap.bytes(FrameKind.RESPONSE, frame, 0, frame.length, nanos);
        tap.frame(FrameKind.RESPONSE, frame.length, nanos, nanos);
        return this;
    }

    Capture exchange(byte[] request, byte[] response) {
        return request(request, 1_000).response(response, 2_500);
    }

    Capture closed() {
        tap.closed(Ending.ENDED, 9_000);
        return this;
    }

    ExportRun run(ExportFormat format, Picked picked, ExportRun.Progress progress) {
        return new ExportRun(recorder.store(), picked, format, VIEW, progress);
    }

    String export(ExportFormat format, Picked picked) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(format, picked, (done, total) -> true).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    String export(ExportFormat format) throws IOException {
        return export(format, Picked.all(1, Long.MAX_VALUE));
    }
}
