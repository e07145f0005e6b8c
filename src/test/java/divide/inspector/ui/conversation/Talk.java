package divide.inspector.ui.conversation;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/// A connection of another program to the window's server, as a tap reports it: a millisecond passes before each read.
final class Talk {
    static final byte[] DIVIDE_200_100 = hex("00000006 646976696465 0000000a 01 000000c8 02 00000064");
    static final byte[] DIVIDE_100_0 = hex("00000006 646976696465 0000000a 01 00000064 02 00000000");
    static final byte[] TWO = hex("01 40000000");
    static final byte[] CK_GOD_ERR = hex("02 0000000a 636b5f676f645f657272");

    private static final long MILLI = 1_000_000;

    private final FrameTap tap;
    private long now = System.nanoTime();

    Talk(Recorder recorder, int port) {
        tap = recorder.opened(Link.between(Side.SERVER, address(8000), address(port)));
    }

    static Recorder recorder() {
        return new Recorder(new ExchangeStore(new Bounds(100_000, 1 << 24)), Methods.DEFAULT, () -> Limits.DEFAULT);
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    /// Sends a request in pieces of those lengths.
    Talk asks(byte[] request, int... lengths) {
        long first = now + MILLI;
        int at = 0;
        for (int length : lengths) {
            sends(request, at, length);
            at += length;
        }
        tap.frame(FrameKind.REQUEST, request.length, first, now);
        return this;
    }

    Talk sends(byte[] request, int from, int length) {
        now += MILLI;
        tap.bytes(FrameKind.REQUEST, request, from, length, now);
        return this;
    }

    /// Sends whole requests in one piece.
    Talk asksAtOnce(byte[]... requests) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] request : requests) {
            all.writeBytes(request);
        }
        sends(all.toByteArray(), 0, all.size());
        for (byte[] request : requests) {
            tap.frame(FrameKind.REQUEST, request.length, now, now);
        }
        return this;
    }

    Talk answers(byte[] response) {
        now += MILLI;
        tap.bytes(FrameKind.RESPONSE, response, 0, response.length, now);
        tap.frame(FrameKind.RESPONSE, response.length, now, now);
        return this;
    }

    Talk calls(int times) {
        for (int i = 0; i < times; i++) {
            asks(DIVIDE_200_100, 24).answers(TWO);
        }
        return this;
    }

    Talk closes(Ending ending) {
        now += MILLI;
        tap.closed(ending, now);
        return this;
    }
}
