package divide.inspector.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The yardstick for writing: the same bytes as one would write them who had only `divide` to write.
final class HandWrittenWriter {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final long LENGTH_AND_DIVI = 0x0000_0006_6469_7669L;
    private static final short DE = 0x6465;
    private static final int LONGEST_CALL = 24;

    private byte[] bytes = new byte[64];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    byte[] array() {
        return bytes;
    }

    void writeCall(int num1, int num2) {
        reserve(LONGEST_CALL);
        LONG.set(bytes, size, LENGTH_AND_DIVI);
        SHORT.set(bytes, size + 8, DE);
        bytes[size + 14] = 1;
        INT.set(bytes, size + 15, num1);
        if (num2 == 1) {
            INT.set(bytes, size + 10, 5);
            size += 19;
        } else {
            INT.set(bytes, size + 10, 10);
            bytes[size + 19] = 2;
            INT.set(bytes, size + 20, num2);
            size += 24;
        }
    }

    void writeValue(float value) {
        reserve(5);
        bytes[size] = 1;
        INT.set(bytes, size + 1, Float.floatToRawIntBits(value));
        size += 5;
    }

    void writeMessage(String message) {
        int length = message.length();
        reserve(5 + length);
        bytes[size] = 2;
        INT.set(bytes, size + 1, length);
        for (int i = 0; i < length; i++) {
            char character = message.charAt(i);
            if (character >= 0x80) {
                writeEncoded(message.getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[size + 5 + i] = (byte) character;
        }
        size += 5 + length;
    }

    private void writeEncoded(byte[] message) {
        reserve(5 + message.length);
        INT.set(bytes, size + 1, message.length);
        System.arraycopy(message, 0, bytes, size + 5, message.length);
        size += 5 + message.length;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
