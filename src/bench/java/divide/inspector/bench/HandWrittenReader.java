package divide.inspector.bench;

import divide.inspector.wire.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The yardstick for reading: `divide` and nothing else, with every check that the protocol asks for and none of the
/// description, written as one would who had only this to read. It says that something is wrong, not what or where.
final class HandWrittenReader {
    /// More bytes are needed.
    static final int PARTIAL = -1;
    /// The bytes break the format or a limit.
    static final int REFUSED = -2;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final int DIVI = 0x64697669;
    private static final short DE = 0x6465;
    private static final int NAME_SIZE = 6;
    private static final int ARGUMENT_SIZE = 5;

    private final int nameLimit;
    private final int argsLimit;
    private final int messageLimit;

    /// What a request says.
    static final class Call {
        int num1;
        int num2;
    }

    /// What a response says: a value, or a message that stays where it is in the array.
    static final class Answer {
        boolean isValue;
        int valueBits;
        int messageOffset;
        int messageSize;
    }

    HandWrittenReader(int nameLimit, int argsLimit, int messageLimit) {
        this.nameLimit = nameLimit;
        this.argsLimit = argsLimit;
        this.messageLimit = messageLimit;
    }

    /// Reads the request at `from` and returns its length, [#PARTIAL] or [#REFUSED].
    int readRequest(byte[] bytes, int from, int to, Call into) {
        if (to - from < 4) {
            return PARTIAL;
        }
        int nameSize = (int) INT.get(bytes, from);
        if (nameSize < 0 || nameSize > nameLimit) {
            return REFUSED;
        }
        int argsAt = from + 4 + nameSize + 4;
        if (argsAt > to) {
            return PARTIAL;
        }
        int argsSize = (int) INT.get(bytes, argsAt - 4);
        if (!isDivide(bytes, from + 4, nameSize) || argsSize < 0 || argsSize > argsLimit) {
            return REFUSED;
        }
        int end = argsAt + argsSize;
        if (end > to) {
            return PARTIAL;
        }
        return readArguments(bytes, argsAt, end, into) ? end - from : REFUSED;
    }

    private static boolean isDivide(byte[] bytes, int at, int size) {
        return size == NAME_SIZE && (int) INT.get(bytes, at) == DIVI && (short) SHORT.get(bytes, at + 4) == DE;
    }

    private static boolean readArguments(byte[] bytes, int at, int end, Call into) {
        boolean hasNum1 = false;
        boolean hasNum2 = false;
        int num1 = 0;
        int num2 = 1;
        for (int i = at; i < end; i += ARGUMENT_SIZE) {
            if (end - i < ARGUMENT_SIZE) {
                return false;
            }
            int value = (int) INT.get(bytes, i + 1);
            if (bytes[i] == 1 && !hasNum1) {
                hasNum1 = true;
                num1 = value;
            } else if (bytes[i] == 2 && !hasNum2) {
                hasNum2 = true;
                num2 = value;
            } else {
                return false;
            }
        }
        into.num1 = num1;
        into.num2 = num2;
        return hasNum1;
    }

    /// Reads the response at `from` and returns its length, [#PARTIAL] or [#REFUSED].
    int readResponse(byte[] bytes, int from, int to, Answer into) {
        if (to - from < 5) {
            return from < to && bytes[from] != 1 && bytes[from] != 2 ? REFUSED : PARTIAL;
        }
        int bits = (int) INT.get(bytes, from + 1);
        return switch (bytes[from]) {
            case 1 -> {
                into.isValue = true;
                into.valueBits = bits;
                yield 5;
            }
            case 2 -> readMessage(bytes, from, to, bits, into);
            default -> REFUSED;
        };
    }

    private int readMessage(byte[] bytes, int from, int to, int size, Answer into) {
        if (size < 0 || size > messageLimit) {
            return REFUSED;
        }
        if (to - from < 5 + size) {
            return PARTIAL;
        }
        if (!Utf8.isValid(bytes, from + 5, size)) {
            return REFUSED;
        }
        into.isValue = false;
        into.messageOffset = 5;
        into.messageSize = size;
        return 5 + size;
    }
}
