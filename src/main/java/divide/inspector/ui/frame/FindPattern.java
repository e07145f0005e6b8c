package divide.inspector.ui.frame;

import divide.inspector.wire.Hex;
import divide.inspector.wire.HexException;
import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import divide.inspector.wire.Utf8;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Bytes to look for, and what they are when they are found.
///
/// @param kind what the bytes are: `u8`, `i32`, `f32`, `utf8` or `bytes`
/// @param bytes the bytes
record FindPattern(String kind, byte[] bytes) {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,12}");
    private static final Pattern REAL =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|NaN|[+-]?Infinity");
    private static final int[] WIDTHS = {4, 2, 1};

    /// Everything that `query` may stand for, as `sought` allows.
    static List<FindPattern> of(String query, FrameFind.Sought sought) {
        String text = query.strip();
        List<FindPattern> patterns = new ArrayList<>();
        if (text.isEmpty()) {
            return patterns;
        }
        switch (sought) {
            case ANYTHING -> {
                addNumbers(text, patterns);
                addBytes(text, patterns);
                addText(query, patterns);
            }
            case BYTES -> addBytes(text, patterns);
            case TEXT -> addText(query, patterns);
            case NUMBER -> addNumbers(text, patterns);
        }
        return patterns;
    }

    private static void addBytes(String text, List<FindPattern> patterns) {
        try {
            patterns.add(new FindPattern(Shape.BYTES.label(), Hex.parse(text.replaceFirst("^0[xX]", ""))));
        } catch (HexException noBytes) {
            // It can still be a number or a text.
        }
    }

    private static void addText(String query, List<FindPattern> patterns) {
        patterns.add(new FindPattern(Shape.UTF8.label(), Utf8.encode(query)));
    }

    private static void addNumbers(String text, List<FindPattern> patterns) {
        if (WHOLE.matcher(text).matches()) {
            BigInteger number = new BigInteger(text);
            for (int width : WIDTHS) {
                addWhole(number, width, patterns);
            }
        }
        if (REAL.matcher(text).matches()) {
            patterns.add(
                    new FindPattern(Shape.F32.label(), bigEndian(Float.floatToIntBits(Float.parseFloat(text)), 4)));
        }
    }

    private static void addWhole(BigInteger number, int width, List<FindPattern> patterns) {
        int bits = width * Byte.SIZE;
        boolean isSigned = number.bitLength() < bits;
        boolean isUnsigned = number.signum() >= 0 && number.bitLength() <= bits;
        if (isSigned || isUnsigned) {
            String kind = number.signum() < 0 || isSigned && width == Integer.BYTES ? "i" : "u";
            patterns.add(new FindPattern(kind + bits, bigEndian(number.longValue(), width)));
        }
    }

    private static byte[] bigEndian(long number, int width) {
        Sink sink = new Sink(width);
        for (int i = width - 1; i >= 0; i--) {
            sink.put(Shape.U8, number >> i * Byte.SIZE & 0xFF);
        }
        return sink.toByteArray();
    }

    /// Whether it stands in `frame` at `at`; letters of ASCII may have either case in a text.
    boolean standsIn(byte[] frame, int at) {
        boolean anyCase = kind.equals(Shape.UTF8.label());
        for (int i = 0; i < bytes.length; i++) {
            boolean same = anyCase ? lower(frame[at + i]) == lower(bytes[i]) : frame[at + i] == bytes[i];
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 'a' - 'A' : b;
    }
}
