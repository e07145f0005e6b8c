package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javafx.collections.ObservableListBase;

/// The rows of exchanges, made when they are looked at: the list itself only has numbers, so a million exchanges weigh
/// nothing here. A row is null when its exchange has been dropped and the list hasn't been told yet.
///
/// Changes name removed rows as nulls, for what is gone can't be looked at. JavaFX thread only.
final class ExchangeList extends ObservableListBase<ExchangeRow> {
    private final RowCache cache;
    private Numbers numbers = NumberRange.NONE;
    private boolean changing;

    ExchangeList(LongFunction<Optional<ExchangeRow>> source) {
        this.cache = new RowCache(source);
    }

    @Override
    public int size() {
        return numbers.size();
    }

    @Override
    public ExchangeRow get(int index) {
        return cache.row(numbers.at(index)).orElse(null);
    }

    /// By number: the inherited one would make every row.
    @Override
    public int indexOf(Object row) {
        return row instanceof ExchangeRow known ? numbers.indexOf(known.number()) : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    /// The number of the exchange at a place.
    long numberAt(int index) {
        return numbers.at(index);
    }

    /// The place of an exchange, or a negative value when it is not shown.
    int indexOf(long number) {
        return numbers.indexOf(number);
    }

    /// Whether listeners are being told of a change at this moment.
    boolean isChanging() {
        return changing;
    }

    /// Shows all exchanges of a range.
    void show(NumberRange now) {
        if (!now.equals(numbers)) {
            change(() -> become(now));
        }
    }

    /// Shows what matches from here on, instead of what was shown before.
    void startOver(Sweep sweep) {
        change(() -> {
            replace(new NumberList());
            take(sweep);
        });
    }

    /// Shows what a further sweep found.
    void add(Sweep sweep) {
        change(() -> take(sweep));
    }

    /// Lets go of matches that are older than `first`.
    void dropBelow(long first) {
        if (numbers instanceof NumberList matches && matches.ceiling(first) > 0) {
            change(() -> {
                int count = matches.ceiling(first);
                matches.removeFirst(count);
                nextRemove(0, nothing(count));
            });
        }
    }

    /// Has the exchanges that were under way looked at anew.
    void refreshOpen() {
        List<Long> open = cache.forgetOpen();
        if (!open.isEmpty()) {
            change(() -> open.stream()
                    .mapToInt(numbers::indexOf)
                    .filter(index -> index >= 0)
                    .forEach(this::nextUpdate));
        }
    }

    private void change(Runnable mutation) {
        changing = true;
        beginChange();
        try {
            mutation.run();
        } finally {
            endChange();
            changing = false;
        }
    }

    private void become(NumberRange now) {
        if (numbers instanceof NumberRange before && before.sharesRowsWith(now)) {
            move(before, now);
        } else {
            replace(now);
        }
    }

    private void move(NumberRange before, NumberRange now) {
        numbers = now;
        if (now.first() > before.first()) {
            nextRemove(0, nothing((int) (now.first() - before.first())));
        } else if (now.first() < before.first()) {
            nextAdd(0, (int) (before.first() - now.first()));
        }
        if (now.next() > before.next()) {
            nextAdd((int) (before.next() - now.first()), now.size());
        }
    }

    private void replace(Numbers now) {
        nextRemove(0, nothing(size()));
        numbers = now;
        if (now.size() > 0) {
            nextAdd(0, now.size());
        }
    }

    private void take(Sweep sweep) {
        NumberList matches = (NumberList) numbers;
        for (long number : sweep.rechecked()) {
            revise(matches, number, sweep.matches(number));
        }
        int before = matches.size();
        matches.append(sweep.found());
        if (matches.size() > before) {
            nextAdd(before, matches.size());
        }
    }

    private void revise(NumberList matches, long number, boolean matching) {
        int index = matches.ceiling(number);
        boolean shown = matches.indexOf(number) >= 0;
        if (matching && !shown) {
            matches.insert(index, number);
            nextAdd(index, index + 1);
        } else if (shown && !matching) {
            matches.remove(index);
            nextRemove(index, nothing(1));
        }
    }

    private static List<ExchangeRow> nothing(int count) {
        return Collections.nCopies(count, null);
    }
}
