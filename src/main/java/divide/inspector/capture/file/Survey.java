package divide.inspector.capture.file;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.Times;
import divide.inspector.capture.Totals;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What has to be known of a capture before the first packet of it is written in the order of time: exchanges are
/// numbered as they begin, but nothing keeps an exchange with a late number from having an early time.
final class Survey {
    static final int STRETCH = 1024;

    private static final int NO_CONNECTION = 0;

    private final long first;
    private final long end;
    private final long[] earliest;
    private final ExchangeStore store;
    private final Map<Integer, Long> lastOfConnection = new HashMap<>();
    private SavedConnections connections;

    private Survey(ExchangeStore store, Totals totals) {
        this.store = store;
        first = totals.first();
        end = totals.next();
        earliest = new long[(int) ((end - first) / STRETCH) + 2];
        Arrays.fill(earliest, Long.MAX_VALUE);
    }

    /// Looks at what `store` has in view now.
    static Survey of(ExchangeStore store) {
        Survey survey = new Survey(store, store.totals());
        Stretch stretch = new Stretch(STRETCH);
        long number = survey.first;
        while (number < survey.end) {
            number = store.read(number, survey.end, stretch);
            for (int i = 0; i < stretch.count(); i++) {
                survey.look(stretch, i);
            }
        }
        survey.summarize();
        return survey;
    }

    private void look(Stretch stretch, int index) {
        long number = stretch.number(index);
        if (stretch.isOpen(index)) {
            store.get(number).ifPresent(open -> look(open.connection(), number, open.times()));
        } else {
            look(
                    stretch.connection(index),
                    number,
                    stretch.requestFirst(index),
                    Math.max(stretch.requestLast(index), stretch.responseLast(index)));
        }
    }

    private void look(int connection, long number, Times times) {
        look(connection, number, times.requestFirst(), Math.max(times.requestLast(), times.responseLast()));
    }

    private void look(int connection, long number, long begin, long last) {
        earliest[part(number)] = Math.min(earliest[part(number)], begin);
        lastOfConnection.merge(connection, last, Math::max);
    }

    private void summarize() {
        lastOfConnection.remove(NO_CONNECTION);
        connections = new SavedConnections(store, lastOfConnection.keySet());
        for (int part = earliest.length - 2; part >= 0; part--) {
            earliest[part] = Math.min(earliest[part], earliest[part + 1]);
        }
    }

    private int part(long number) {
        return (int) ((number - first) / STRETCH);
    }

    /// The number of the first exchange.
    long first() {
        return first;
    }

    /// The number behind the last exchange.
    long end() {
        return end;
    }

    /// Nothing of the exchanges from `number` on, as far as they are known here, is earlier than this.
    long earliestFrom(long number) {
        return earliest[part(Math.min(number, end))];
    }

    /// The connections of the exchanges.
    SavedConnections connections() {
        return connections;
    }

    /// When the last byte of a connection came.
    long lastOf(int connection) {
        return lastOfConnection.getOrDefault(connection, Long.MIN_VALUE);
    }
}
