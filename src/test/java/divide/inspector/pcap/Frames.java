package divide.inspector.pcap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/// Packets written by hand, byte by byte, around TCP segments.
final class Frames {
    static final byte[] CLIENT = {10, 0, 0, 1};
    static final byte[] SERVER = {10, 0, 0, 2};
    static final int CLIENT_PORT = 40_000;
    static final int SERVER_PORT = 8000;

    private Frames() {}

    /// A TCP segment from the client to the server, or back.
    static byte[] tcp(boolean fromClient, int flags, int sequence, int acknowledged, byte... payload) {
        return ByteBuffer.allocate(20 + payload.length)
                .putShort((short) (fromClient ? CLIENT_PORT : SERVER_PORT))
                .putShort((short) (fromClient ? SERVER_PORT : CLIENT_PORT))
                .putInt(sequence)
                .putInt(acknowledged)
                .put((byte) 0x50)
                .put((byte) flags)
                .putShort((short) 1000)
                .putInt(0)
                .put(payload)
                .array();
    }

    static byte[] ip4(boolean fromClient, byte... payload) {
        return ip4(fromClient, 6, 0, payload);
    }

    /// @param fragment the field with the flags and the fragment's offset
    static byte[] ip4(boolean fromClient, int protocol, int fragment, byte... payload) {
        return ByteBuffer.allocate(20 + payload.length)
                .put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) (20 + payload.length))
                .putShort((short) 77)
                .putShort((short) fragment)
                .put((byte) 64)
                .put((byte) protocol)
                .putShort((short) 0)
                .put(fromClient ? CLIENT : SERVER)
                .put(fromClient ? SERVER : CLIENT)
                .put(payload)
                .array();
    }

    static byte[] ip6(boolean fromClient, int protocol, byte... payload) {
        return ByteBuffer.allocate(40 + payload.length)
                .putInt(0x6000_0000)
                .putShort((short) payload.length)
                .put((byte) protocol)
                .put((byte) 64)
                .put(address6(fromClient ? 1 : 2))
                .put(address6(fromClient ? 2 : 1))
                .put(payload)
                .array();
    }

    private static byte[] address6(int last) {
        return HexFormat.of().parseHex("fd00000000000000000000000000000" + last);
    }

    /// `header`, in hex with spaces, in front of `payload`.
    static byte[] behind(String header, byte... payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex(header.replace(" ", "")));
        out.writeBytes(payload);
        return out.toByteArray();
    }

    /// A packet as a reader would give it.
    static Packet packet(int linkType, byte... bytes) {
        Packet packet = new Packet();
        packet.is(linkType, 0, 0);
        packet.lies(bytes, 0, bytes.length, bytes.length);
        return packet;
    }
}
