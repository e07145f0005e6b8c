package divide.inspector.capture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds what went over one connection in a store: the first time it looks through all that is there, and then only
/// through what is new. One thread at a time.
public final class ConversationReader {
    /// Ask for this number to get the newest part.
    public static final long NEWEST = Long.MAX_VALUE;

    /// Ask for this number to get the oldest part.
    public static final long OLDEST = 0;

    /// How many exchanges a part has at most: more than anybody scrolls through by wheel.
    static final int WINDOW = 4_096;

    /// How many a wide part has: some 16 million characters of text.
    private static final int WIDE = 65_536;

    private static final long MOST_BYTES = 8 << 20;

    /// So many exchanges to each side of a part are looked at as well: pipelined ones begin and end within it.
    private static final int BESIDE = 256;

    private static final long MOST_BYTES_BESIDE = 1 << 20;

    private final ExchangeStore store;
    private final ConnectionIndex index;
    private final int window;
    private long from;
    /// What was read last of that, less than the window where frames are long.
    private long low;

    private long high;
    private Optional<Conversation> last = Optional.empty();
    private boolean lastIsFinal;

    /// What to ask for to get the part around the exchange that has `index` others of the connection before it.
    ///
    /// @param index from 0; one that is too high stands for the newest
    public static long nth(long index) {
        return -1 - index;
    }

    /// A reader of the conversation over the connection with that number.
    public ConversationReader(ExchangeStore store, int connection) {
        this(store, connection, WINDOW);
    }

    /// A reader whose parts have more exchanges, for who takes one away as text.
    public static ConversationReader wide(ExchangeStore store, int connection) {
        return new ConversationReader(store, connection, WIDE);
    }

    ConversationReader(ExchangeStore store, int connection, int window) {
        this.store = store;
        this.index = new ConnectionIndex(store, connection);
        this.window = window;
    }

    /// The number of the connection.
    public int connection() {
        return index.connection();
    }

    /// The conversation as it stands now, or the part of it around an exchange; the same object as the last time when
    /// nothing has changed. Empty when nothing of it is in view any more.
    ///
    /// @param around the number of the exchange, [#OLDEST], [#NEWEST] or [#nth]; any other number stands for
    ///     the newest
    public Optional<Conversation> read(long around) {
        boolean found = index.scan();
        Optional<Connection> now = store.connection(connection());
        if (now.isEmpty() || index.begin() == index.end()) {
            last = Optional.empty();
            return last;
        }
        long target = place(around);
        boolean moved = moveTo(target);
        boolean closed = last.filter(old -> !old.connection().equals(now.get())).isPresent();
        if (found || moved || closed || !lastIsFinal || last.isEmpty()) {
            last = Optional.of(make(now.get(), target));
        }
        return last;
    }

    private long place(long number) {
        if (number == OLDEST) {
            return index.begin();
        }
        return number < OLDEST ? Math.min(index.begin() - 1 - number, index.end() - 1) : index.place(number);
    }

    /// Has the part reach to both sides of a place, as far as there is something; whether it moved. Where frames are
    /// long it is shorter than the window.
    private boolean moveTo(long target) {
        if (high > index.end()) {
            low = 0;
            high = 0;
        }
        from = Math.max(from, index.begin());
        long margin = Math.max(1, (high - low) / 8);
        boolean tooLow = target < low + margin && low > index.begin();
        boolean tooHigh = target >= high - margin && high < index.end();
        if (tooLow || tooHigh) {
            from = Math.clamp(target - window / 2, index.begin(), Math.max(index.begin(), index.end() - window));
        }
        return tooLow || tooHigh;
    }

    private Conversation make(Connection now, long target) {
        Deque<Exchange> exchanges = new ArrayDeque<>();
        long room = MOST_BYTES;
        for (low = target + 1; low > from && room > MOST_BYTES / 2; low--) {
            room -= take(low - 1, exchanges::addFirst);
        }
        for (high = target + 1; high < Math.min(index.end(), from + window) && room > 0; high++) {
            room -= take(high, exchanges::addLast);
        }
        int shown = exchanges.size();
        takeBefore(exchanges);
        takeBehind(exchanges);
        lastIsFinal = exchanges.stream().allMatch(Exchange::isDone);
        ChunkLine line = new ChunkLine(List.copyOf(exchanges), begin(exchanges));
        return new Conversation(now, line, part(shown));
    }

    private Conversation.Part part(int shown) {
        return new Conversation.Part(
                index.number(low), index.number(high - 1), shown, low - index.begin(), index.end() - high);
    }

    /// Where in the connection's streams the first of the exchanges begins.
    private Offsets begin(Deque<Exchange> exchanges) {
        return index.offsets(
                exchanges.isEmpty() ? low : index.place(exchanges.getFirst().number()));
    }

    private void takeBefore(Deque<Exchange> exchanges) {
        long room = MOST_BYTES_BESIDE;
        for (long place = low; place > Math.max(index.begin(), low - BESIDE) && room > 0; place--) {
            room -= take(place - 1, exchanges::addFirst);
        }
    }

    private void takeBehind(Deque<Exchange> exchanges) {
        long room = MOST_BYTES_BESIDE;
        for (long place = high; place < Math.min(index.end(), high + BESIDE) && room > 0; place++) {
            room -= take(place, exchanges::addLast);
        }
    }

    /// Returns how many bytes the exchange has; one that was dropped meanwhile has none.
    private int take(long place, Consumer<Exchange> into) {
        Optional<Exchange> found = store.get(index.number(place));
        found.ifPresent(into);
        return found.map(exchange -> exchange.request().length + exchange.response().length)
                .orElse(0);
    }
}
