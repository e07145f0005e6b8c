package divide.inspector.protocol;

import divide.inspector.wire.Hex;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The ways in which bytes are written for other programs. [PastedText] reads each of them back.
public enum BytesFormat {
    /// Rows of an offset, sixteen bytes and the same bytes as characters, to the letter as `hexdump -vC` writes them;
    /// `text2pcap` reads that as well.
    HEX_DUMP {
        @Override
        public String text(byte[] bytes, int from, int length) {
            return HexDumpWriter.text(bytes, from, length);
        }
    },
    /// Pairs of digits parted by spaces.
    HEX_BYTES {
        @Override
        public String text(byte[] bytes, int from, int length) {
            return Hex.spaced(bytes, from, length);
        }
    },
    /// Pairs of digits and nothing else.
    HEX_STREAM {
        @Override
        public String text(byte[] bytes, int from, int length) {
            return Hex.stream(bytes, from, length);
        }
    },
    /// The declaration of a `byte[]`. The compiler takes some 9,000 bytes at the most.
    JAVA {
        @Override
        public String text(byte[] bytes, int from, int length) {
            return "byte[] frame = {\n" + rows(length, at -> javaByte(bytes[from + at])) + "};\n";
        }
    },
    /// The declaration of an array of `unsigned char`.
    C {
        @Override
        public String text(byte[] bytes, int from, int length) {
            return "const unsigned char frame[" + length + "] = {\n" + rows(length, at -> prefixed(bytes[from + at]))
                    + "};\n";
        }
    },
    /// An assignment of `bytes`.
    PYTHON {
        @Override
        public String text(byte[] bytes, int from, int length) {
            return "frame = bytes([\n" + rows(length, at -> prefixed(bytes[from + at])) + "])\n";
        }
    };

    private static final int IN_A_ROW = 12;
    private static final String INDENT = "    ";

    /// `length` bytes of `bytes` at `from` in this format, ended by a line end where it has several lines.
    ///
    /// @throws IndexOutOfBoundsException when the range does not lie in `bytes`
    public abstract String text(byte[] bytes, int from, int length);

    private static String prefixed(byte b) {
        return "0x" + Hex.pair(b);
    }

    /// Java's bytes have a sign.
    private static String javaByte(byte b) {
        return b < 0 ? "(byte) " + prefixed(b) : prefixed(b);
    }

    private static String rows(int length, IntFunction<String> element) {
        return IntStream.iterate(0, row -> row < length, row -> row + IN_A_ROW)
                .mapToObj(row -> row(row, Math.min(length, row + IN_A_ROW), element))
                .collect(Collectors.joining());
    }

    private static String row(int from, int to, IntFunction<String> element) {
        return IntStream.range(from, to).mapToObj(element).collect(Collectors.joining(", ", INDENT, ",\n"));
    }
}
