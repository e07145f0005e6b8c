package divide.inspector.ui.conversation;

import divide.inspector.capture.ExchangeRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/// The exchanges that were looked at last, and what is said of them: many rows of bytes are of the same one. One thread
/// at a time.
final class KnownRows {
    private static final int MOST = 512;

    private final LongFunction<Optional<ExchangeRow>> source;
    private final Map<Long, ExchangeRow> rows = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ExchangeRow> eldest) {
            return size() > MOST;
        }
    };

    /// Rows that `source` has by the numbers of their exchanges.
    KnownRows(LongFunction<Optional<ExchangeRow>> source) {
        this.source = source;
    }

    /// An exchange and what is said of it; empty when it was dropped meanwhile.
    Optional<ExchangeRow> row(long number) {
        ExchangeRow known = rows.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ExchangeRow> row = source.apply(number);
        row.ifPresent(found -> rows.put(number, found));
        return row;
    }

    /// Forgets those that may have changed.
    void forgetOpen() {
        rows.values().removeIf(row -> !row.exchange().isDone());
    }

    /// Forgets all: what is said of them may have changed.
    void forgetAll() {
        rows.clear();
    }
}
