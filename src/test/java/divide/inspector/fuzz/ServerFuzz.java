package divide.inspector.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.fuzz.AnswerModel.Expected;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;

/// Sends any bytes to a live server, in one piece or in many, leaves in any way, and holds what comes back against
/// [AnswerModel]. Many threads at a time.
public final class ServerFuzz {
    private static final int PATIENCE_MILLIS = 20_000;

    /// Answers must not fill the way back while requests are still being sent.
    private static final int MOST_BYTES = 8 * 1024;

    private final InetSocketAddress server;

    /// A fuzzer of the server at `server`.
    public ServerFuzz(InetSocketAddress server) {
        this.server = server;
    }

    private enum Leaving {
        HALF_CLOSED,
        LEFT_OPEN,
        RESET,
        CLOSED
    }

    /// Makes one connection.
    ///
    /// @param random how `input` is sent and how the connection is left
    /// @throws AssertionError when an answer is missing, wrong, or answers nothing that was asked
    /// @throws IOException when the connection breaks where it must not
    public void check(byte[] input, SplittableRandom random) throws IOException {
        byte[] bytes = Arrays.copyOf(input, Math.min(input.length, MOST_BYTES));
        AnswerModel model = AnswerModel.of(bytes);
        Leaving leaving = Leaving.values()[random.nextInt(Leaving.values().length)];
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(socket, bytes, random);
            switch (leaving) {
                case HALF_CLOSED -> readToEnd(socket, model);
                case LEFT_OPEN -> readAndLeaveOpen(socket, model);
                case RESET -> socket.setSoLinger(true, 0);
                case CLOSED -> {}
            }
        }
    }

    private static void send(Socket socket, byte[] bytes, SplittableRandom random) throws IOException {
        int pieces = random.nextInt(4) == 0 ? random.nextInt(2, 12) : 1;
        int from = 0;
        for (int i = 0; i < pieces && from < bytes.length; i++) {
            int to = i == pieces - 1 ? bytes.length : random.nextInt(from, bytes.length) + 1;
            socket.getOutputStream().write(bytes, from, to - from);
            from = to;
        }
    }

    private static void readToEnd(Socket socket, AnswerModel model) throws IOException {
        socket.shutdownOutput();
        readAll(socket, model);
        assertEquals(-1, socket.getInputStream().read(), "bytes behind the last answer");
    }

    private static void readAndLeaveOpen(Socket socket, AnswerModel model) throws IOException {
        readAll(socket, model);
        if (model.ends()) {
            assertEquals(-1, socket.getInputStream().read(), "bytes behind the answer that ends");
        } else {
            assertEquals(0, socket.getInputStream().available(), "bytes behind the last answer");
        }
    }

    private static void readAll(Socket socket, AnswerModel model) throws IOException {
        for (Expected expected : model.answers()) {
            String answer = readOne(socket.getInputStream());
            assertTrue(expected.isMetBy(answer), () -> "expected " + expected + ", not " + answer);
        }
    }

    private static String readOne(InputStream in) throws IOException {
        byte[] head = exactly(in, 5);
        int rest = head[0] == 2 ? ByteBuffer.wrap(head).getInt(1) : 0;
        assertTrue(head[0] == 1 || head[0] == 2, () -> "no type of an answer: " + head[0]);
        assertTrue(rest >= 0 && rest <= 64 * 1024, () -> "a message of " + rest + " bytes");
        return HexFormat.of().formatHex(head) + HexFormat.of().formatHex(exactly(in, rest));
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the server closed after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }
}
