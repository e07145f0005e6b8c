package divide.inspector.pcap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The two byte orders, one machine instruction an access. Packets on a network are always [#BIG].
enum Endian {
    BIG(ByteOrder.BIG_ENDIAN) {
        @Override
        int u16(byte[] bytes, int at) {
            return (short) BIG_SHORT.get(bytes, at) & 0xFFFF;
        }

        @Override
        int i32(byte[] bytes, int at) {
            return (int) BIG_INT.get(bytes, at);
        }

        @Override
        long i64(byte[] bytes, int at) {
            return (long) BIG_LONG.get(bytes, at);
        }
    },
    LITTLE(ByteOrder.LITTLE_ENDIAN) {
        @Override
        int u16(byte[] bytes, int at) {
            return (short) LITTLE_SHORT.get(bytes, at) & 0xFFFF;
        }

        @Override
        int i32(byte[] bytes, int at) {
            return (int) LITTLE_INT.get(bytes, at);
        }

        @Override
        long i64(byte[] bytes, int at) {
            return (long) LITTLE_LONG.get(bytes, at);
        }
    };

    private static final VarHandle BIG_SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BIG_LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LITTLE_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LITTLE_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
