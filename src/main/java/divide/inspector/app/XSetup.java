package divide.inspector.app;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The first message from a client to an X server ("Connection Setup" in the X11 protocol).
final class XSetup {
    private static final int HEADER = 12;
    private static final short VERSION = 11;
    private static final short REVISION = 0;

    private XSetup() {}

    /// @param cookie the magic cookie, one character a byte; empty: without authorization
    static ByteBuffer request(Optional<String> cookie) {
        var protocol = bytes(cookie.map(_ -> XAuthority.PROTOCOL));
        var data = bytes(cookie);
        return header(HEADER + padded(protocol.length) + padded(data.length))
                .putShort((short) protocol.length)
                .putShort((short) data.length)
                .put(HEADER, protocol)
                .put(HEADER + padded(protocol.length), data)
                .rewind();
    }

    /// In this machine's own byte order: X servers turn clients of the other order away by default.
    private static ByteBuffer header(int size) {
        var order = ByteOrder.nativeOrder();
        return ByteBuffer.allocate(size)
                .order(order)
                .put((byte) (order == ByteOrder.BIG_ENDIAN ? 'B' : 'l'))
                .put((byte) 0)
                .putShort(VERSION)
                .putShort(REVISION);
    }

    private static byte[] bytes(Optional<String> text) {
        return text.orElse("").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
