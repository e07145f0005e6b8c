package divide.inspector.pcap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes capture files by hand, number by number, in either byte order.
final class FileBytes {
    static final int ETHERNET = 1;
    static final int RAW = 101;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;

    FileBytes(ByteOrder order) {
        this.order = order;
    }

    /// A pcapng file with one interface.
    static FileBytes pcapng(ByteOrder order, int linkType, byte[] interfaceOptions) {
        return new FileBytes(order).section().description(linkType, 0, interfaceOptions);
    }

    /// A pcap file.
    static FileBytes pcap(ByteOrder order, int magic, int linkType) {
        return new FileBytes(order)
                .u32(magic)
                .u16(2)
                .u16(4)
                .u32(0)
                .u32(0)
                .u32(262_144)
                .u32(linkType);
    }

    FileBytes u8(int value) {
        out.write(value);
        return this;
    }

    FileBytes u16(int value) {
        return bytes(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }

    FileBytes u32(long value) {
        return bytes(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
    }

    FileBytes u64(long value) {
        return bytes(ByteBuffer.allocate(8).order(order).putLong(value).array());
    }

    FileBytes bytes(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    FileBytes section() {
        return block(
                0x0A0D0D0A,
                new FileBytes(order).u32(0x1A2B3C4D).u16(1).u16(0).u64(-1).toBytes());
    }

    FileBytes description(int linkType, int snapLength, byte[] options) {
        FileBytes body = new FileBytes(order).u16(linkType).u16(0).u32(snapLength);
        return block(1, body.bytes(options).toBytes());
    }

    FileBytes block(int type, byte[] body) {
        int length = 12 + padded(body).length;
        return u32(type).u32(length).bytes(padded(body)).u32(length);
    }

    FileBytes packet(int interfaceNumber, long ticks, byte[] packet, byte... options) {
        return packet(interfaceNumber, ticks, packet.length, packet, options);
    }

    FileBytes packet(int interfaceNumber, long ticks, int original, byte[] packet, byte... options) {
        FileBytes body = new FileBytes(order)
                .u32(interfaceNumber)
                .u32(ticks >>> 32)
                .u32(ticks)
                .u32(packet.length)
                .u32(original);
        return block(6, body.bytes(padded(packet)).bytes(options).toBytes());
    }

    FileBytes oldPacket(int interfaceNumber, long ticks, byte[] packet) {
        FileBytes body = new FileBytes(order)
                .u16(interfaceNumber)
                .u16(0xFFFF)
                .u32(ticks >>> 32)
                .u32(ticks)
                .u32(packet.length)
                .u32(packet.length);
        return block(2, body.bytes(padded(packet)).toBytes());
    }

    FileBytes simplePacket(int original, byte[] packet) {
        return block(3, new FileBytes(order).u32(original).bytes(padded(packet)).toBytes());
    }

    FileBytes pcapPacket(long seconds, long fraction, byte... packet) {
        return u32(seconds).u32(fraction).u32(packet.length).u32(packet.length).bytes(packet);
    }

    FileBytes option(int code, byte... value) {
        return u16(code).u16(value.length).bytes(padded(value));
    }

    FileBytes comment(String text) {
        return option(1, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] padded(byte... bytes) {
        return ByteBuffer.allocate(bytes.length + 3 & ~3).put(bytes).array();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
