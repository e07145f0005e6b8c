package divide.inspector.ui.session;

import divide.inspector.capture.ExchangeRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/// The rows that were asked for last, 512 of them: more than a screen has room for, so whatever is visible is here. One
/// thread at a time.
public final class RowCache {
    private static final int MOST = 512;

    private final LongFunction<Optional<ExchangeRow>> source;
    private final Map<Long, ExchangeRow> rows = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ExchangeRow> eldest) {
            return size() > MOST;
        }
    };

    /// Rows that `source` has by the numbers of their exchanges; nothing for one that is gone.
    public RowCache(LongFunction<Optional<ExchangeRow>> source) {
        this.source = source;
    }

    /// The row of `number`; empty when the exchange was dropped meanwhile.
    public Optional<ExchangeRow> row(long number) {
        ExchangeRow known = rows.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ExchangeRow> row = source.apply(number);
        row.ifPresent(fresh -> rows.put(number, fresh));
        return row;
    }

    /// Forgets all rows.
    public void forget() {
        rows.clear();
    }

    /// Forgets the rows of exchanges that were under way when they were asked for, and tells which these were.
    public List<Long> forgetOpen() {
        List<Long> open = rows.values().stream()
                .filter(row -> !row.exchange().isDone())
                .map(ExchangeRow::number)
                .sorted()
                .toList();
        open.forEach(rows::remove);
        return open;
    }
}
