package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What exchanges have of one direction of a connection. An answer that goes to nobody has a number of its own, later
/// than that of a request that waits: the order of the numbers is not that of the answers.
final class StreamPieces {
    private StreamPieces() {}

    /// Asserts that the pieces, each used once, make up the stream.
    static void assertMake(byte[] stream, Stream<byte[]> pieces) {
        List<byte[]> left = pieces.filter(piece -> piece.length > 0).collect(Collectors.toCollection(ArrayList::new));
        int at = 0;
        while (!left.isEmpty()) {
            byte[] next = nextAt(stream, at, left);
            left.remove(next);
            at += next.length;
        }
        assertEquals(stream.length, at);
    }

    private static byte[] nextAt(byte[] stream, int from, List<byte[]> left) {
        return left.stream()
                .filter(piece -> standsIn(stream, from, piece))
                .max(Comparator.comparingInt(piece -> piece.length))
                .orElseThrow(() -> new AssertionError("nothing recorded goes on at byte " + from));
    }

    private static boolean standsIn(byte[] stream, int from, byte[] piece) {
        return from + piece.length <= stream.length
                && Arrays.equals(stream, from, from + piece.length, piece, 0, piece.length);
    }
}
