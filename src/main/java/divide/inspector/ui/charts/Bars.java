package divide.inspector.ui.charts;

import divide.inspector.capture.statistics.Count;
import divide.inspector.ui.fx.Figures;
import java.util.List;
import java.util.function.IntFunction;

/// What a chart shows.
///
/// @param counts the exchanges of each bar
/// @param room for how many bars there is room, at least as many as there are
/// @param ticks the words under the bars; bar 0 reaches from 0 to 1
/// @param scale what stands beside them
/// @param unit what a bar counts, in words
/// @param words says what the bar at an index counts, exactly
/// @param term the filter that finds what the bar at an index counts
record Bars(
        List<Count> counts,
        int room,
        List<Tick> ticks,
        Scale scale,
        String unit,
        IntFunction<String> words,
        IntFunction<String> term) {
    /// No bars.
    static final Bars NONE =
            new Bars(List.of(), 1, List.of(), Scale.of(List.of(), Figures.PLAIN), "", index -> "", index -> "");
}
