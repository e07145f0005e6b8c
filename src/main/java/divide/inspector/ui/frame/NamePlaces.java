package divide.inspector.ui.frame;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Finds room for the names under a row of boxes, so that none is cut and none touches another. A name stands under its
/// box's left end. One that is wider than its box reaches out to the right: over free space, or under the next box,
/// whose own name then moves to the right as far as it still belongs to its box at sight. Where that doesn't do, the
/// name goes to a line further down. A name that only repeats the field of the row before is left out when it has no
/// room.
final class NamePlaces {
    static final int LEFT_OUT = -1;
    private static final int MOST_LINES = 3;
    private static final double GAP = 4;

    /// A name that wants to be placed.
    ///
    /// @param x where it would stand at best
    /// @param width how wide it is
    /// @param end where its box ends
    /// @param mayBeLeftOut whether the row can do without it
    record Name(double x, double width, double end, boolean mayBeLeftOut) {
        /// How far to the right it may move: as long as it ends under its box, or at least begins well inside it.
        double latest() {
            return x + Math.max(0, Math.max(end - width - x, (end - x) / 2.5));
        }

        /// How far to the left it may move: until it ends where its box ends.
        double earliest() {
            return Math.min(x, end - width);
        }

        boolean isWide() {
            return x + width > end;
        }
    }

    /// Where a name stands.
    ///
    /// @param x its left edge
    /// @param line the line under the boxes, from 0 on, or [#LEFT_OUT]
    record Place(double x, int line) {}

    private final List<Name> names;
    private final double right;
    private final double gap;
    private final Place[] places;

    private NamePlaces(List<Name> names, double right, double gap) {
        this.names = names;
        this.right = right;
        this.gap = gap;
        places = new Place[names.size()];
    }

    /// The places of `names`, in their order from left to right, none of them reaching beyond `right`.
    ///
    /// @param zoom by how much the gap between two names is multiplied
    static List<Place> of(List<Name> names, double right, double zoom) {
        NamePlaces places = new NamePlaces(names, right, GAP * zoom);
        places.placeAll(name -> !name.mayBeLeftOut() && !name.isWide());
        places.placeAll(name -> !name.mayBeLeftOut());
        places.placeAll(name -> true);
        return Arrays.asList(places.places);
    }

    /// How many lines `places` take.
    static int lines(List<Place> places) {
        return places.stream().mapToInt(Place::line).max().orElse(LEFT_OUT) + 1;
    }

    private void placeAll(Predicate<Name> chosen) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == null && chosen.test(names.get(i))) {
                places[i] = place(i);
            }
        }
    }

    private Place place(int index) {
        Name name = names.get(index);
        double x = Math.max(0, Math.min(name.x(), right - name.width()));
        if (isFree(index, 0, x, index) && squeezeIn(index, x)) {
            return places[index];
        }
        if (pullBefore(index)) {
            return places[index];
        }
        for (int line = 1; line < MOST_LINES && !name.mayBeLeftOut(); line++) {
            if (isFree(index, line, x, places.length)) {
                return new Place(x, line);
            }
        }
        return new Place(x, LEFT_OUT);
    }

    /// Puts a name on the first line at `x`, where the names behind it move on as far as they have to; false and
    /// nothing changed when one of them can't.
    private boolean squeezeIn(int index, double x) {
        double end = x + names.get(index).width() + gap;
        int next = index + 1;
        while (next < places.length && !isOnFirstLine(next)) {
            next++;
        }
        boolean inTheWay = next < places.length && places[next].x() < end;
        if (end - gap > right || inTheWay && (end > names.get(next).latest() || !squeezeIn(next, end))) {
            return false;
        }
        places[index] = new Place(x, 0);
        return true;
    }

    /// Puts a name on the first line as far to the right as it may stand, and the one before it, which is in the way,
    /// as far to the left as it has to; false and nothing changed when that doesn't do.
    private boolean pullBefore(int index) {
        int before = index - 1;
        while (before >= 0 && !isOnFirstLine(before)) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        Place old = places[before];
        double x = names.get(index).latest();
        double pulled = Math.min(old.x(), x - gap - names.get(before).width());
        if (pulled < names.get(before).earliest() || !isFree(before, 0, pulled, places.length)) {
            return false;
        }
        places[before] = new Place(pulled, 0);
        if (isFree(index, 0, x, index) && squeezeIn(index, x)) {
            return true;
        }
        places[before] = old;
        return false;
    }

    private boolean isOnFirstLine(int index) {
        return places[index] != null
                && places[index].line() == 0
                && names.get(index).width() > 0;
    }

    /// Whether none of the first `count` names is in the way.
    private boolean isFree(int index, int line, double x, int count) {
        double end = x + names.get(index).width();
        for (int i = 0; i < count; i++) {
            Place other = places[i];
            if (i != index
                    && other != null
                    && other.line() == line
                    && names.get(i).width() > 0) {
                double otherEnd = other.x() + names.get(i).width();
                if (end + gap > other.x() && x < otherEnd + gap) {
                    return false;
                }
            }
        }
        return true;
    }
}
