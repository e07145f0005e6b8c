package divide.inspector.pcap;

import java.nio.ByteOrder;

/// The two byte orders. Packets on a network are always [#BIG].
///
/// Byte by byte and not through a view of the array: a program that has just been started opens its first file before
/// a compiler has made one machine instruction of a view, and until then each access through it costs ten calls.
enum Endian {
    BIG(ByteOrder.BIG_ENDIAN) {
        @Override
        int u16(byte[] bytes, int at) {
            return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
        }

        @Override
        int i32(byte[] bytes, int at) {
            return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
        }

        @Override
        long i64(byte[] bytes, int at) {
            return u32(bytes, at) << 32 | u32(bytes, at + 4);
        }
    },
    LITTLE(ByteOrder.LITTLE_ENDIAN) {
        @Override
        int u16(byte[] bytes, int at) {
            return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
        }

        @Override
        int i32(byte[] bytes, int at) {
            return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
        }

        @Override
        long i64(byte[] bytes, int at) {
            return u32(bytes, at) | u32(bytes, at + 4) << 32;
        }
    };

    private final ByteOrder order;

    Endian(ByteOrder order) {
        this.order = order;
    }

    /// The same order for buffers.
    ByteOrder order() {
        return order;
    }

    abstract int u16(byte[] bytes, int at);

    abstract int i32(byte[] bytes, int at);

    abstract long i64(byte[] bytes, int at);

    final long u32(byte[] bytes, int at) {
        return i32(bytes, at) & 0xFFFF_FFFFL;
    }
}
