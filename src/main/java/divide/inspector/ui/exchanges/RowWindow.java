package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.ui.session.RowCache;
import java.util.Optional;
import javafx.collections.ObservableListBase;

/// A window over the rows of the exchanges that match, as it stands: places count all that match, indices those in the
/// window. JavaFX thread only.
abstract class RowWindow extends ObservableListBase<ExchangeRow> {
    final RowCache cache;
    Numbers numbers = NumberRange.NONE;
    int from;
    int to;

    RowWindow(RowCache cache) {
        this.cache = cache;
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

    /// The row at an index of the window; empty when there is none.
    Optional<ExchangeRow> rowAt(int index) {
        return index >= 0 && index < size() ? Optional.ofNullable(get(index)) : Optional.empty();
    }

    /// The place of an exchange among all that match, or a negative value when it is not among them.
    int placeOf(long number) {
        return numbers.indexOf(number);
    }

    /// Whether the rows stand in another order than that of arrival.
    boolean isSorted() {
        return numbers instanceof SortedNumbers;
    }
}
