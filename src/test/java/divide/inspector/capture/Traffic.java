package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/// Frames of `wire.md` by hand, and taps that are told of them.
final class Traffic {
    static final byte[] DIVIDE_200_100 = hex("00000006 646976696465 0000000a 01 000000c8 02 00000064");
    static final byte[] TWO = hex("01 40000000");
    static final byte[] DIVIDE_100_0 = hex("00000006 646976696465 0000000a 01 00000064 02 00000000");
    static final byte[] CK_GOD_ERR = hex("02 0000000a 636b5f676f645f657272");

    private Traffic() {}

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    static Recorder recorder(Bounds bounds) {
        return new Recorder(new ExchangeStore(bounds), Methods.DEFAULT, () -> Limits.DEFAULT);
    }

    static Link link(Side side, int localPort, int remotePort) {
        return Link.between(
                side, new InetSocketAddress("127.0.0.1", localPort), new InetSocketAddress("127.0.0.1", remotePort));
    }

    static void whole(FrameTap tap, FrameKind kind, byte[] frame, long nanos) {
        tap.bytes(kind, frame, 0, frame.length, nanos);
        tap.frame(kind, frame.length, nanos, nanos);
    }

    static void exchange(FrameTap tap, byte[] request, byte[] response, long nanos) {
        whole(tap, FrameKind.REQUEST, request, nanos);
        whole(tap, FrameKind.RESPONSE, response, nanos + 1000);
    }
}
