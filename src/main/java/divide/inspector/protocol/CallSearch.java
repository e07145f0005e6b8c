package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import java.util.Arrays;

/// Looks for the next request: for the length and the name of a method that is known.
public final class CallSearch extends FrameSearch {
    private static final int NO_MATCH = 0;
    private static final int CUT_MATCH = 1;
    private static final int MATCH = 2;

    private final byte[][] headers;
    private int decided;

    /// A search for calls of `methods`.
    public CallSearch(Methods methods) {
        headers = methods.all().stream().map(CallSearch::header).toArray(byte[][]::new);
    }

    private static byte[] header(Method method) {
        byte[] name = method.nameBytes();
        Shape length = Request.NAME_LENGTH.shape();
        Sink sink = new Sink(length.size() + name.length);
        sink.put(length, name.length);
        sink.put(name, 0, name.length);
        return sink.toByteArray();
    }

    @Override
    public void begin(int from) {
        decided = from;
    }

    @Override
    public int find(byte[] bytes, int at, int to) {
        for (int i = at + decided; i < to; i++) {
            int match = match(bytes, i, to);
            if (match != NO_MATCH) {
                decided = i - at;
                return match == MATCH ? decided : NOT_FOUND;
            }
        }
        decided = Math.max(decided, to - at);
        return NOT_FOUND;
    }

    private int match(byte[] bytes, int at, int to) {
        int best = NO_MATCH;
        for (byte[] header : headers) {
            if (bytes[at] == header[0]) {
                best = Math.max(best, match(header, bytes, at, to));
            }
        }
        return best;
    }

    private static int match(byte[] header, byte[] bytes, int at, int to) {
        int length = Math.min(header.length, to - at);
        if (!Arrays.equals(header, 0, length, bytes, at, at + length)) {
            return NO_MATCH;
        }
        return length == header.length ? MATCH : CUT_MATCH;
    }

    /// A call whose name is cut off is no more than a few bytes that may be anything.
    @Override
    public int findLast(byte[] bytes, int at, int to) {
        return NOT_FOUND;
    }

    @Override
    public int decided() {
        return decided;
    }

    @Override
    public void drop(int count) {
        decided -= count;
    }
}
