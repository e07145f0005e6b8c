package divide.inspector.capture;

import java.util.Arrays;
import java.util.Optional;

/// Which exchanges of a store are of one connection, and how long their frames are. Each has a place: how many of the
/// connection were found before it. The first time it looks through all that is there, and then only through what is
/// new. It takes 16 bytes for each exchange that the store still has, and at most as much again. One thread at a time.
final class ConnectionIndex {
    private static final int AT_ONCE = 1_024;
    private static final int LEAST = 64;
    private static final int UNKNOWN = -1;

    private final ExchangeStore store;
    private final int connection;
    private final Stretch stretch = new Stretch(AT_ONCE);
    private long[] numbers = new long[LEAST];
    private int[] requests = new int[LEAST];
    private int[] responses = new int[LEAST];
    /// The place of what the arrays begin with.
    private long base;

    private long begin;
    private long end;
    private long next;
    private Beginning beginning = new Beginning(0, Offsets.START);

    /// An index of the connection with that number, which has yet to look.
    ConnectionIndex(ExchangeStore store, int connection) {
        this.store = store;
        this.connection = connection;
    }

    int connection() {
        return connection;
    }

    /// Looks for what is new and for what is gone; whether there was something.
    boolean scan() {
        Beginning old = beginning;
        long seen = end;
        beginAt(store.beginning(connection));
        find();
        // Some may have been dropped meanwhile.
        beginAt(store.beginning(connection));
        return !old.equals(beginning) || end > seen;
    }

    private void beginAt(Beginning now) {
        if (now.first() < beginning.first()) {
            base = 0;
            begin = 0;
            end = 0;
            next = 0;
        }
        beginning = now;
        while (begin < end && number(begin) < now.first()) {
            begin++;
        }
        next = Math.max(next, now.first());
    }

    private void find() {
        long last = store.totals().next();
        while (next < last) {
            next = store.read(next, last, stretch);
            for (int i = 0; i < stretch.count(); i++) {
                if (stretch.connection(i) == connection) {
                    add(i);
                }
            }
        }
    }

    private void add(int found) {
        if (end - base == numbers.length) {
            makeRoom();
        }
        int at = at(end++);
        numbers[at] = stretch.number(found);
        requests[at] = stretch.isOpen(found) ? UNKNOWN : stretch.requestLength(found);
        responses[at] = stretch.responseLength(found);
    }

    /// Lets go of those that the store hasn't any more, and takes more memory only if that isn't enough.
    private void makeRoom() {
        int from = at(begin);
        int kept = (int) (end - begin);
        int room = Math.max(LEAST, 2 * kept);
        numbers = Arrays.copyOf(Arrays.copyOfRange(numbers, from, from + kept), room);
        requests = Arrays.copyOf(Arrays.copyOfRange(requests, from, from + kept), room);
        responses = Arrays.copyOf(Arrays.copyOfRange(responses, from, from + kept), room);
        base = begin;
    }

    private int at(long place) {
        return (int) (place - base);
    }

    /// For how many exchanges there is room.
    int capacity() {
        return numbers.length;
    }

    /// The place of the oldest exchange that the store still has.
    long begin() {
        return begin;
    }

    /// The place behind the newest.
    long end() {
        return end;
    }

    /// The number of the exchange at a place.
    long number(long place) {
        return numbers[at(place)];
    }

    /// The place of an exchange, or of the newest when it isn't one of these.
    long place(long number) {
        int found = Arrays.binarySearch(numbers, at(begin), at(end), number);
        return found >= 0 ? base + found : end - 1;
    }

    /// Where in the connection's streams the frames of the exchange at `place` begin.
    Offsets offsets(long place) {
        long client = beginning.place().requests();
        long server = beginning.place().responses();
        for (long each = begin; each < place; each++) {
            Offsets lengths = lengths(each);
            client += lengths.requests();
            server += lengths.responses();
        }
        return new Offsets(client, server);
    }

    private Offsets lengths(long place) {
        int at = at(place);
        if (requests[at] != UNKNOWN) {
            return new Offsets(requests[at], responses[at]);
        }
        Optional<Exchange> found = store.get(numbers[at]);
        int asked = found.map(exchange -> exchange.request().length).orElse(0);
        int answered = found.map(exchange -> exchange.response().length).orElse(0);
        if (found.filter(Exchange::isDone).isPresent()) {
            requests[at] = asked;
            responses[at] = answered;
        }
        return new Offsets(asked, answered);
    }
}
