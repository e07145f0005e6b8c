package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.ui.session.RowCache;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// A window over the rows of exchanges that match, made when they are looked at: the list itself only has numbers, so a
/// million exchanges weigh nothing here. A table costs more at every pulse the more rows it has, so it gets at most
/// a window of them; places count all that match, indices those in the window. A row is null when its exchange has been
/// dropped and the list hasn't been told yet.
///
/// Changes name removed rows as nulls, for what is gone can't be looked at. Who is told of a change can't make another
/// one before all have been told. JavaFX thread only.
final class ExchangeList extends RowWindow implements Matches {
    /// How many rows a table can have without being slow, and more than anybody scrolls through by wheel.
    static final int WINDOW = 4_096;

    private final int window;
    private boolean changing;
    private int arrangement;
    private LongSupplier anchor = () -> 0;

    ExchangeList(LongFunction<Optional<ExchangeRow>> source) {
        this(source, WINDOW);
    }

    /// A list of at most about `window` rows at a time; a few more may come between two others.
    ExchangeList(LongFunction<Optional<ExchangeRow>> source, int window) {
        super(new RowCache(source));
        this.window = window;
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

    /// Moves the window to the end. A full one has another row at every index then, which is told as a change of each
    /// in place: rows that go and come have a table move its selection and take its cells down.
    void bringLast() {
        int first = total() - window;
        if (size() == window && first > from) {
            change(() -> {
                from = first;
                to = total();
                IntStream.range(0, window).forEach(this::nextUpdate);
            });
        } else {
            bring(total() - 1);
        }
    }

    /// Moves the window so that `place` lies in its middle, as far as there are rows on each side.
    void centre(int place) {
        int first = Math.clamp(place - window / 2, 0, Math.max(0, total() - window));
        if (first != from) {
            change(() -> aim(from, to, first, Math.min(total(), first + window)));
        }
    }

    /// Has the rows around the one that `number` tells stay where they are when others come between them.
    void anchorAt(LongSupplier number) {
        anchor = number;
    }

    /// Changes whenever all rows stand in another order than before.
    int arrangement() {
        return arrangement;
    }

    /// Shows exchanges in an order of their own.
    void show(SortedNumbers now) {
        boolean isJoined = numbers instanceof SortedNumbers before && before.isOrderedLike(now);
        change(() -> {
            if (isJoined) {
                join(now);
            } else {
                replace(now);
            }
        });
    }

    /// Shows all exchanges of a range.
    @Override
    public void show(NumberRange now) {
        if (!now.equals(numbers)) {
            change(() -> become(now));
        }
    }

    /// Shows what matches from here on, instead of what was shown before.
    @Override
    public void startOver(Sweep sweep) {
        change(() -> {
            replace(new NumberList());
            take(sweep);
        });
    }

    /// Shows what a further sweep found.
    @Override
    public void add(Sweep sweep) {
        change(() -> take(sweep));
    }

    /// Lets go of matches that are older than `first`.
    @Override
    public void dropBelow(long first) {
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

    /// Has all rows looked at anew when they are looked at next.
    void forget() {
        cache.forget();
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
        arrangement += isSorted() || now instanceof SortedNumbers ? 1 : 0;
        put(now, now.landing(first));
    }

    /// All rows of the window are told anew: it is laid out within a pulse, and what has come may be anywhere.
    private void join(SortedNumbers now) {
        int place = numbers.indexOf(anchor.getAsLong());
        int later = now.indexOf(anchor.getAsLong());
        put(now, place < 0 || later < 0 ? from : from + later - place);
    }

    private void put(Numbers now, int start) {
        removed(0, size());
        numbers = now;
        from = Math.clamp(start, 0, Math.max(0, total() - window));
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
