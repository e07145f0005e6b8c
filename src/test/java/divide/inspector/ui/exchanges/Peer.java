package divide.inspector.ui.exchanges;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/// Another program's calls, as a tap reports them.
final class Peer {
    private static final byte[] DIVIDE_200_100 = hex("00000006 646976696465 0000000a 01 000000c8 02 00000064");
    private static final byte[] DIVIDE_100_0 = hex("00000006 646976696465 0000000a 01 00000064 02 00000000");
    private static final byte[] TWO = hex("01 40000000");
    private static final byte[] CK_GOD_ERR = hex("02 0000000a 636b5f676f645f657272");

    private final FrameTap tap;

    Peer(Recorder recorder) {
        tap = recorder.opened(Link.between(Side.SERVER, address(8000), address(5000)));
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

    void divides() {
        whole(FrameKind.REQUEST, DIVIDE_200_100);
        whole(FrameKind.RESPONSE, TWO);
    }

    void divides(int times) {
        for (int i = 0; i < times; i++) {
            divides();
        }
    }

    void dividesByZero() {
        whole(FrameKind.REQUEST, DIVIDE_100_0);
        whole(FrameKind.RESPONSE, CK_GOD_ERR);
    }

    void sendsWhatBreaks() {
        whole(FrameKind.REQUEST, hex("00000006 646976696465 00000005 09 000000c8"));
        whole(FrameKind.RESPONSE, TWO);
    }

    void sendsAPart() {
        tap.bytes(FrameKind.REQUEST, DIVIDE_200_100, 0, 16, System.nanoTime());
    }

    /// Ends the call of which [#sendsAPart] sent a part: divide(200, 0).
    void endsByZero() {
        long now = System.nanoTime();
        tap.bytes(FrameKind.REQUEST, DIVIDE_100_0, 16, DIVIDE_100_0.length - 16, now);
        tap.frame(FrameKind.REQUEST, DIVIDE_100_0.length, now, now);
        whole(FrameKind.RESPONSE, CK_GOD_ERR);
    }

    private void whole(FrameKind kind, byte[] frame) {
        long now = System.nanoTime();
        tap.bytes(kind, frame, 0, frame.length, now);
        tap.frame(kind, frame.length, now, now);
    }
}
