package divide.inspector.ui.frame;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which columns fit into a width so that every meaning can be read: those go first that the hex view above shows as
/// well, and only then meanings wrap.
///
/// @param widths the width of each column that is shown
/// @param wraps whether a meaning may need more than one line
record ColumnFit(Map<FieldColumn, Double> widths, boolean wraps) {
    private record Needs(Map<FieldColumn, Double> naturals, Map<FieldColumn, Double> atBest) {}

    private static final double LEAST_MEANING = 96;
    private static final double LEAST_TO_READ = 72;
    private static final int FEW_ROWS = 4;

    /// What names may take where there isn't room for all; what a value is of must be readable.
    private static final double NAME_SHARE = 0.72;

    private static final Set<FieldColumn> ALL = EnumSet.allOf(FieldColumn.class);
    private static final Set<FieldColumn> NO_LENGTH = without(ALL, FieldColumn.LENGTH);
    private static final Set<FieldColumn> NO_PLACE = without(NO_LENGTH, FieldColumn.OFFSET);
    private static final Set<FieldColumn> NO_BYTES = without(NO_PLACE, FieldColumn.BYTES);
    private static final Set<FieldColumn> NO_TYPE = without(NO_BYTES, FieldColumn.TYPE);

    /// In the order in which they are tried.
    private static final List<Set<FieldColumn>> SETS = List.of(ALL, NO_LENGTH, NO_PLACE, NO_BYTES, NO_TYPE);
    private static final int BEFORE_BYTES = 3;

    /// The columns for `width`.
    ///
    /// @param zoom by how much what can be read at the least is multiplied
    /// @param rows how many rows there are: many have to be low
    /// @param naturals how wide each column has to be
    /// @param atBest how wide values and bytes would be if they weren't shortened
    static ColumnFit of(
            double width, double zoom, int rows, Map<FieldColumn, Double> naturals, Map<FieldColumn, Double> atBest) {
        Needs needs = new Needs(naturals, atBest);
        List<Set<FieldColumn>> sets = SETS.subList(0, rows > FEW_ROWS ? SETS.size() : BEFORE_BYTES);
        return unwrapped(width, sets, needs).orElseGet(() -> wrapped(width, zoom, needs));
    }

    /// The columns for `width` where bytes are shown as wide as `naturals` has them, and no meaning wraps.
    static Optional<ColumnFit> withBytes(
            double width, Map<FieldColumn, Double> naturals, Map<FieldColumn, Double> atBest) {
        return unwrapped(width, SETS.subList(0, BEFORE_BYTES), new Needs(naturals, atBest));
    }

    private static Optional<ColumnFit> unwrapped(double width, List<Set<FieldColumn>> sets, Needs needs) {
        double meaning = needs.naturals().get(FieldColumn.MEANING);
        return sets.stream()
                .filter(shown -> rest(width, shown, needs.naturals()) >= meaning)
                .findFirst()
                .map(shown -> filled(width, shown, needs, false));
    }

    private static ColumnFit wrapped(double width, double zoom, Needs needs) {
        Map<FieldColumn, Double> naturals = needs.naturals();
        double meaning = naturals.get(FieldColumn.MEANING);
        double least = Math.min(meaning, Math.max(LEAST_MEANING * zoom, meaning / 2));
        for (Set<FieldColumn> shown : SETS) {
            if (rest(width, shown, naturals) >= least) {
                return filled(width, shown, needs, true);
            }
        }
        return squeezed(width, zoom, naturals);
    }

    private static Set<FieldColumn> without(Set<FieldColumn> columns, FieldColumn column) {
        Set<FieldColumn> rest = EnumSet.copyOf(columns);
        rest.remove(column);
        return rest;
    }

    /// What is left for the meaning.
    private static double rest(double width, Set<FieldColumn> shown, Map<FieldColumn, Double> naturals) {
        double others = shown.stream()
                .filter(column -> column != FieldColumn.MEANING)
                .mapToDouble(naturals::get)
                .sum();
        return width - others;
    }

    private static ColumnFit filled(double width, Set<FieldColumn> shown, Needs needs, boolean wraps) {
        Map<FieldColumn, Double> widths = new EnumMap<>(FieldColumn.class);
        shown.forEach(column -> widths.put(column, needs.naturals().get(column)));
        double meaning = rest(width, shown, needs.naturals());
        for (FieldColumn column : List.of(FieldColumn.VALUE, FieldColumn.BYTES)) {
            double spare = wraps ? 0 : meaning - needs.naturals().get(FieldColumn.MEANING);
            double more = needs.atBest().get(column) - needs.naturals().get(column);
            if (shown.contains(column)) {
                double given = Math.max(0, Math.min(spare, more));
                widths.merge(column, given, Double::sum);
                meaning -= given;
            }
        }
        widths.put(FieldColumn.MEANING, meaning);
        return new ColumnFit(widths, wraps);
    }

    /// Too narrow for words: names and values stay, and a meaning that couldn't be read is left to the row's tooltip.
    private static ColumnFit squeezed(double width, double zoom, Map<FieldColumn, Double> naturals) {
        Map<FieldColumn, Double> widths = new EnumMap<>(FieldColumn.class);
        double field = Math.min(naturals.get(FieldColumn.FIELD), width * NAME_SHARE);
        double meaning = rest(width, NO_TYPE, naturals);
        widths.put(FieldColumn.FIELD, field);
        if (meaning >= LEAST_TO_READ * zoom) {
            widths.put(FieldColumn.VALUE, naturals.get(FieldColumn.VALUE));
            widths.put(FieldColumn.MEANING, meaning);
        } else {
            widths.put(FieldColumn.VALUE, Math.max(0, width - field));
        }
        return new ColumnFit(widths, widths.containsKey(FieldColumn.MEANING));
    }
}
