package divide.inspector.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// What `wire.md` says that a server answers to a stream of bytes: written from the page, with nothing of the
/// program's own codec in it.
///
/// @param answers one for each request that has an answer, in order
/// @param ends whether the last of them ends the connection
public record AnswerModel(List<Expected> answers, boolean ends) {
    static final byte[] DIVIDE_200_100 = HexFormat.of().parseHex("000000066469766964650000000a01000000c80200000064");

    private static final int MOST_NAME = 256;
    private static final int MOST_ARGS = 64 * 1024;
    private static final byte[] DIVIDE = "divide".getBytes(StandardCharsets.US_ASCII);
    private static final String BY_ZERO = "020000000a636b5f676f645f657272";

    /// Stands for a text whose length is over its limit.
    private static final byte[] TOO_LONG = {};

    /// One answer.
    ///
    /// @param hex all of its bytes; empty when it is some error's message
    public record Expected(String hex) {
        static final Expected COMPLAINT = new Expected("");

        boolean isMetBy(String answer) {
            return hex.isEmpty() ? answer.startsWith("02") && !answer.equals(BY_ZERO) : hex.equals(answer);
        }
    }

    public AnswerModel {
        answers = List.copyOf(answers);
    }

    /// The answers to `stream`, whatever stands in it; the rest of a request that is cut off has none.
    public static AnswerModel of(byte[] stream) {
        ByteBuffer bytes = ByteBuffer.wrap(stream);
        List<Expected> answers = new ArrayList<>();
        while (true) {
            byte[] name = text(bytes, MOST_NAME);
            byte[] args = name == null || name == TOO_LONG ? name : text(bytes, MOST_ARGS);
            if (args == null) {
                return new AnswerModel(answers, false);
            }
            if (args == TOO_LONG) {
                answers.add(Expected.COMPLAINT);
                return new AnswerModel(answers, true);
            }
            answers.add(Arrays.equals(name, DIVIDE) ? divide(ByteBuffer.wrap(args)) : Expected.COMPLAINT);
        }
    }

    /// A length and as many bytes; null when they are not all there.
    private static byte[] text(ByteBuffer bytes, int limit) {
        if (bytes.remaining() < 4) {
            return null;
        }
        long length = bytes.getInt() & 0xFFFF_FFFFL;
        if (length > limit) {
            return TOO_LONG;
        }
        if (length > bytes.remaining()) {
            return null;
        }
        byte[] text = new byte[(int) length];
        bytes.get(text);
        return text;
    }

    private static Expected divide(ByteBuffer args) {
        if (args.remaining() != 5 && args.remaining() != 10) {
            return Expected.COMPLAINT;
        }
        Integer[] numbers = {null, null};
        while (args.hasRemaining()) {
            int seq = args.get();
            if (seq < 1 || seq > 2 || numbers[seq - 1] != null) {
                return Expected.COMPLAINT;
            }
            numbers[seq - 1] = args.getInt();
        }
        return numbers[0] == null ? Expected.COMPLAINT : quotient(numbers[0], numbers[1] == null ? 1 : numbers[1]);
    }

    private static Expected quotient(int num1, int num2) {
        if (num2 == 0) {
            return new Expected(BY_ZERO);
        }
        float quotient = (float) ((double) num1 / num2);
        return new Expected("01" + HexFormat.of().toHexDigits(Float.floatToRawIntBits(quotient)));
    }
}
