package divide.inspector.ui.charts;

import divide.inspector.capture.statistics.Count;
import divide.inspector.ui.fx.Figures;
import java.util.List;
import java.util.stream.LongStream;

/// How high the bars of a chart may be, in round numbers.
///
/// @param top what a bar of full height counts
record Scale(long top, List<Tick> ticks) {
    private static final int MOST_TICKS = 5;

    /// The scale for bars that count `counts`, in words by `figures`.
    static Scale of(List<Count> counts, Figures figures) {
        return upTo(counts.stream().mapToLong(Count::calls).max().orElse(0), figures);
    }

    /// The scale for bars that count up to `most`, in words by `figures`.
    static Scale upTo(long most, Figures figures) {
        long step = step(Math.max(1, most));
        long top = Math.ceilDiv(Math.max(1, most), step) * step;
        List<Tick> ticks = LongStream.rangeClosed(0, top / step)
                .map(place -> place * step)
                .mapToObj(at -> new Tick(at, figures.count(at)))
                .toList();
        return new Scale(top, ticks);
    }

    private static long step(long most) {
        long power = 1;
        while (Math.ceilDiv(most, 10 * power) >= MOST_TICKS) {
            power *= 10;
        }
        long whole = power;
        return LongStream.of(1, 2, 5, 10)
                .map(digit -> digit * whole)
                .filter(step -> Math.ceilDiv(most, step) < MOST_TICKS)
                .findFirst()
                .orElse(10 * whole);
    }
}
