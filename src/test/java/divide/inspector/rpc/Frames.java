package divide.inspector.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// Frames as hex, written by hand from `wire.md`; nothing here uses the program's own writer.
final class Frames {
    static final String DIVIDE = "00000006" + "646976696465";
    static final String DIVIDE_200_100 = DIVIDE + "0000000a" + "01000000c8" + "0200000064";
    static final String DIVIDE_200 = DIVIDE + "00000005" + "01000000c8";
    static final String DIVIDE_100_0 = DIVIDE + "0000000a" + "0100000064" + "0200000000";
    static final String DIVIDE_1_3 = DIVIDE + "0000000a" + "0100000001" + "0200000003";
    static final String DIVIDE_200_EXPLICIT_1 = DIVIDE + "0000000a" + "01000000c8" + "0200000001";
    static final String DIVIDE_200_100_SWAPPED = DIVIDE + "0000000a" + "0200000064" + "01000000c8";
    static final String ADD = "00000003" + "616464" + "00000000";
    static final String UNKNOWN = "00000003" + "6d756c" + "00000004" + "deadbeef";

    static final String TWO = "01" + "40000000";
    static final String TWO_HUNDRED = "01" + "43480000";
    static final String A_THIRD = "01" + "3eaaaaab";
    static final String BY_ZERO = "02" + "0000000a" + "636b5f676f645f657272";

    private Frames() {}

    /// `num1 / 1`, whose answer is [#valueOf] the same number.
    static String divideByOne(int num1) {
        return DIVIDE + "00000005" + "01" + hex(num1);
    }

    static String valueOf(float value) {
        return "01" + hex(Float.floatToIntBits(value));
    }

    static String failure(String message) {
        byte[] text = message.getBytes(UTF_8);
        return "02" + hex(text.length) + hex(text);
    }

    static String hex(int number) {
        return hex(ByteBuffer.allocate(4).putInt(number).array());
    }

    static String hex(byte... bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
