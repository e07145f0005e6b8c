package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javafx.collections.ObservableListBase;

/// A window over the rows of exchanges that match, made when they are looked at: the list itself only has numbers, so a
/// million exchanges weigh nothing here. A table costs more at every pulse the more rows it has, so it gets at most
/// a window of them; places count all that match, indices those in the window. A row is null when its exchange has been
/// dropped and the list hasn't been told yet.
///
/// Changes name removed rows as nulls, for what is gone can't be looked at. Who is told of a change can't make another
/// one before all have been told. JavaFX thread only.
final class ExchangeList extends ObservableListBase<ExchangeRow> {
    /// How many rows a table can have without being slow, and more than anybody scrolls through by wheel.
    static final int WINDOW = 4_096;

    private final RowCache cache;
    private final int window;
    private Numbers numbers = NumberRange.NONE;
    private int from;
    private int to;
    private boolean changing;

    ExchangeList(LongFunction<Optional<ExchangeRow>> source) {
        this(source, WINDOW);
    }

    /// A list of at most about `window` rows at a time; a few more may come between two others.
    ExchangeList(LongFunction<Optional<ExchangeRow>> source, int window) {
        this.cache = new RowCache(source);
        this.window = window;
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public ExchangeRow get(int index) {
        return cache.row(numberAt(index)).orElse(null);
    }

    /// By number: the inherited one would make every row.
    @Override
    public int indexOf(Object row) {
        return row instanceof ExchangeRow known ? indexOfNumber(known.number()) : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    /// The number of the exchange at an index of the window.
    long numberAt(int index) {
        return numbers.at(from + index);
    }

    /// The index of an exchange in the window, or a negative value when it is not there.
    int indexOfNumber(long number) {
        int place = placeOf(number);
        return place >= from && place < to ? place - from : -1;
    }

    /// How many exchanges match, in the window and outside.
    int total() {
        return numbers.size();
    }

    /// The place of the window's first row.
    int firstPlace() {
        return from;
    }

    /// The number of the exchange at a place.
    long numberAtPlace(int place) {
        return numbers.at(place);
    }

    /// The row at a place; empty when its exchange has been dropped.
    Optional<ExchangeRow> rowAtPlace(int place) {
        return cache.row(numbers.at(place));
    }

    /// The place of an exchange among all that match, or a negative value when it is not among them.
    int placeOf(long number) {
        return numbers.indexOf(number);
    }

    /// Whether listeners are being told of a change at this moment.
    boolean isChanging() {
        return changing;
    }

    /// Moves the window, if need be, so that it has `place`, with as many rows on each side as there are. A negative
    /// place is none.
    void bring(int place) {
        if (place >= 0 && (place < from || place >= to)) {
            centre(place);
        }
    }

    /// Moves the window so that `place` lies in its middle, as far as there are rows on each side.
    void centre(int place) {
        int first = Math.clamp(place - window / 2, 0, Math.max(0, total() - window));
        if (first != from) {
            change(() -> aim(from, to, first, Math.min(total(), first + window)));
        }
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
                int gone = matches.ceiling(first);
                matches.removeFirst(gone);
                int left = Math.max(0, to - gone);
                int start = Math.max(0, from - gone);
                aim(from - gone, to - gone, start, left == 0 ? Math.min(total(), window) : left);
            });
        }
    }

    /// Has the exchanges that were under way looked at anew.
    void refreshOpen() {
        List<Long> open = cache.forgetOpen();
        if (!open.isEmpty()) {
            change(() -> open.stream()
                    .mapToInt(this::indexOfNumber)
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

    /// What is at the end of the old range and in the window stays at the end of it, as far as the window reaches.
    private void move(NumberRange before, NumberRange now) {
        int gone = (int) (now.first() - before.first());
        boolean grows = to == before.size() || to <= gone;
        numbers = now;
        int first = Math.max(0, from == 0 ? Math.min(-gone, to - gone - window) : from - gone);
        int last = grows ? Math.min(total(), first + window) : Math.min(total(), to - gone);
        aim(from - gone, to - gone, first, last);
    }

    /// The window stays where it was in time.
    private void replace(Numbers now) {
        long first = size() == 0 ? 0 : numberAt(0);
        removed(0, size());
        numbers = now;
        from = Math.clamp(now.ceiling(first), 0, Math.max(0, total() - window));
        to = Math.min(total(), from + window);
        added(0, size());
    }

    private void take(Sweep sweep) {
        NumberList matches = (NumberList) numbers;
        for (long number : sweep.rechecked()) {
            revise(matches, number, sweep.matches(number));
        }
        boolean atEnd = to == total();
        matches.append(sweep.found());
        if (atEnd) {
            aim(from, to, from, Math.max(to, Math.min(total(), from + window)));
        }
    }

    private void revise(NumberList matches, long number, boolean matching) {
        int place = matches.ceiling(number);
        boolean known = matches.indexOf(number) >= 0;
        if (matching && !known) {
            matches.insert(place, number);
            came(place);
        } else if (known && !matching) {
            matches.remove(place);
            went(place);
        }
    }

    private void came(int place) {
        if (place < from) {
            from++;
            to++;
        } else if (place <= to) {
            to++;
            added(place - from, place - from + 1);
        }
    }

    private void went(int place) {
        if (place < from) {
            from--;
            to--;
        } else if (place < to) {
            to--;
            removed(place - from, 1);
        }
    }

    /// Makes a window that had the rows `[oldFrom, oldTo)`, counted as they are now, one of `[newFrom, newTo)`.
    private void aim(int oldFrom, int oldTo, int newFrom, int newTo) {
        from = newFrom;
        to = newTo;
        if (newTo <= oldFrom || newFrom >= oldTo) {
            removed(0, oldTo - oldFrom);
            added(0, size());
            return;
        }
        removed(0, newFrom - oldFrom);
        removed(newTo - Math.max(oldFrom, newFrom), oldTo - newTo);
        added(0, oldFrom - newFrom);
        added(Math.min(oldTo, newTo) - newFrom, size());
    }

    private void removed(int index, int count) {
        if (count > 0) {
            nextRemove(index, Collections.nCopies(count, null));
        }
    }

    private void added(int first, int next) {
        if (next > first) {
            nextAdd(first, next);
        }
    }
}
