package divide.inspector.capture;

import java.util.ArrayDeque;
import java.util.Arrays;
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

    private static final long MOST_BYTES = 8 << 20;
    private static final int AT_ONCE = 1_024;

    private final ExchangeStore store;
    private final int connection;
    private final int window;
    private final Stretch stretch = new Stretch(AT_ONCE);
    private long[] numbers = new long[64];
    /// The numbers from `begin` to `end` are those that the store still has.
    private int begin;

    private int end;
    private long first;
    private long next;
    private int from;
    /// What was read last of that, less than the window where frames are long.
    private int low;

    private int high;
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

    ConversationReader(ExchangeStore store, int connection, int window) {
        this.store = store;
        this.connection = connection;
        this.window = window;
    }

    /// The number of the connection.
    public int connection() {
        return connection;
    }

    /// The conversation as it stands now, or the part of it around an exchange; the same object as the last time when
    /// nothing has changed. Empty when nothing of it is in view any more.
    ///
    /// @param around the number of the exchange, [#OLDEST], [#NEWEST] or [#nth]; any other number stands for
    ///     the newest
    public Optional<Conversation> read(long around) {
        boolean found = scan();
        Optional<Connection> now = store.connection(connection);
        if (now.isEmpty() || begin == end) {
            last = Optional.empty();
            return last;
        }
        int target = place(around);
        boolean moved = moveTo(target);
        boolean closed = last.filter(old -> !old.connection().equals(now.get())).isPresent();
        if (found || moved || closed || !lastIsFinal || last.isEmpty()) {
            last = Optional.of(make(now.get(), target));
        }
        return last;
    }

    /// Whether there is something new, or something less.
    private boolean scan() {
        Totals totals = store.totals();
        boolean changed = totals.first() != first;
        if (totals.first() < first) {
            begin = 0;
            end = 0;
            from = 0;
            next = 0;
        }
        first = totals.first();
        drop();
        int before = end;
        next = Math.max(next, first);
        while (next < totals.next()) {
            next = store.read(next, totals.next(), stretch);
            keepFound();
        }
        return changed || end > before;
    }

    private void drop() {
        while (begin < end && numbers[begin] < first) {
            begin++;
        }
        from = Math.max(from, begin);
    }

    private void keepFound() {
        for (int i = 0; i < stretch.count(); i++) {
            if (stretch.connection(i) == connection) {
                if (end == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * end);
                }
                numbers[end++] = stretch.number(i);
            }
        }
    }

    private int place(long number) {
        if (number == OLDEST) {
            return begin;
        }
        if (number < OLDEST) {
            return (int) Math.min(begin - 1 - number, end - 1);
        }
        int place = Arrays.binarySearch(numbers, begin, end, number);
        return place >= 0 ? place : end - 1;
    }

    /// Has the part reach to both sides of a place, as far as there is something; whether it moved. Where frames are
    /// long it is shorter than the window.
    private boolean moveTo(int target) {
        int margin = Math.max(1, (high - low) / 8);
        boolean tooLow = target < low + margin && low > begin;
        boolean tooHigh = target >= high - margin && high < end;
        if (tooLow || tooHigh) {
            from = Math.clamp(target - window / 2, begin, Math.max(begin, end - window));
        }
        return tooLow || tooHigh;
    }

    private Conversation make(Connection now, int target) {
        Deque<Exchange> exchanges = new ArrayDeque<>();
        long room = MOST_BYTES;
        for (low = target + 1; low > from && room > MOST_BYTES / 2; low--) {
            room -= take(low - 1, exchanges::addFirst);
        }
        for (high = target + 1; high < Math.min(end, from + window) && room > 0; high++) {
            room -= take(high, exchanges::addLast);
        }
        lastIsFinal = exchanges.stream().allMatch(Exchange::isDone);
        return Conversation.of(now, List.copyOf(exchanges), low - begin, end - high);
    }

    /// Returns how many bytes the exchange has; one that was dropped meanwhile has none.
    private int take(int place, Consumer<Exchange> into) {
        Optional<Exchange> found = store.get(numbers[place]);
        found.ifPresent(into);
        return found.map(exchange -> exchange.request().length + exchange.response().length)
                .orElse(0);
    }
}
