package divide.inspector.protocol;

/// Looks for the next response. An answer's first byte says little, so it takes more: that it is just the right answer
/// to a call that waits for one, or that several answers stand one behind the other.
public final class AnswerSearch extends FrameSearch {
    /// Knows which answers are awaited.
    @FunctionalInterface
    public interface Awaited {
        /// Nobody waits for an answer.
        Awaited NONE = (_, _, _) -> false;

        /// Whether the whole response that lies in `bytes` is just the right answer to a call that waits for one.
        boolean isRight(byte[] bytes, int from, int to);
    }

    /// How many whole answers and the first byte of one more make it certain enough: one chance in two million that
    /// random bytes look like that.
    private static final int ROW = 2;

    /// Longer messages are not looked for: the bytes that claim one might wait for it for ever.
    private static final int LONGEST_MESSAGE = 256;

    private static final int NO = -1;
    private static final int LATER = -2;

    private final FrameReader reader;
    private final Reading reading = Reading.plain();
    private final Awaited awaited;
    private int right;
    private int row;
    private int needed;
    private int rightNeeded;
    private int rowNeeded;

    /// A search for responses.
    public AnswerSearch(Methods methods, Limits limits, Awaited awaited) {
        int message = Math.min(LONGEST_MESSAGE, limits.message());
        this.reader = new FrameReader(methods, new Limits(limits.name(), limits.args(), message));
        this.awaited = awaited;
    }

    @Override
    public void begin(int from) {
        right = from;
        row = from;
        rightNeeded = 0;
        rowNeeded = 0;
    }

    /// Of a right answer and a row of them that one is found which needs the fewest bytes to be seen.
    @Override
    public int find(byte[] bytes, int at, int to) {
        boolean rowFound = findRow(bytes, at, to);
        int end = rowFound ? Math.min(to, at + rowNeeded) : to;
        if (findRight(bytes, at, end)) {
            return right;
        }
        return rowFound ? row : NOT_FOUND;
    }

    private boolean findRow(byte[] bytes, int at, int to) {
        while (at + Math.max(row + 1, rowNeeded) <= to) {
            int verdict = row(bytes, at, to);
            rowNeeded = Math.max(rowNeeded, needed);
            if (verdict == LATER) {
                return false;
            }
            if (verdict != NO) {
                return true;
            }
            row++;
        }
        return false;
    }

    private int row(byte[] bytes, int at, int to) {
        int end = row;
        needed = row + 1;
        for (int i = 0; i < ROW; i++) {
            int length = answer(bytes, at, end, to);
            if (length < 0) {
                return length;
            }
            end += length;
        }
        needed = end + 1;
        if (at + end >= to) {
            return LATER;
        }
        return isType(bytes[at + end]) ? row : NO;
    }

    private boolean findRight(byte[] bytes, int at, int to) {
        while (at + Math.max(right + 1, rightNeeded) <= to) {
            needed = right + 1;
            int length = answer(bytes, at, right, to);
            rightNeeded = Math.max(rightNeeded, needed);
            if (length == LATER) {
                return false;
            }
            if (length != NO && awaited.isRight(bytes, at + right, at + right + length)) {
                return true;
            }
            right++;
        }
        return false;
    }

    /// The length of the sound answer at a place, [#NO] or [#LATER].
    private int answer(byte[] bytes, int at, int place, int to) {
        needed = Math.max(needed, place + 1);
        if (at + place >= to) {
            return LATER;
        }
        if (!isType(bytes[at + place])) {
            return NO;
        }
        reader.read(FrameKind.RESPONSE, bytes, at + place, to, reading);
        int missing = reading.need() - reading.have();
        needed = Math.max(needed, place + reading.length() + missing);
        return switch (reading.state()) {
            case WHOLE -> reading.findings().isEmpty() ? reading.length() : NO;
            case PARTIAL -> LATER;
            case ENDLESS -> NO;
        };
    }

    private static boolean isType(byte first) {
        return first == Response.VALUE_FOLLOWS || first == Response.MESSAGE_FOLLOWS;
    }

    @Override
    public int findLast(byte[] bytes, int at, int to) {
        for (int place = decided(); at + place < to; place++) {
            if (isFilled(bytes, at, place, to)) {
                return place;
            }
        }
        return NOT_FOUND;
    }

    /// Whether nothing but whole answers stands from a place on.
    private boolean isFilled(byte[] bytes, int at, int place, int to) {
        int end = place;
        while (at + end < to) {
            int length = answer(bytes, at, end, to);
            if (length < 0) {
                return false;
            }
            end += length;
        }
        return true;
    }

    @Override
    public int decided() {
        return Math.min(right, row);
    }

    @Override
    public void drop(int count) {
        right -= count;
        row -= count;
        rightNeeded -= count;
        rowNeeded -= count;
    }
}
