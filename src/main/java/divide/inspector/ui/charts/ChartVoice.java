package divide.inspector.ui.charts;

import divide.inspector.ui.fx.Messages;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Says what a chart shows, for those who don't see it.
record ChartVoice(Messages messages) {
    /// What it is a chart of, how many bars there are, and what the highest, the first and the last of them count.
    String words(ChartKind kind, Bars bars) {
        String name = name(kind);
        int[] counted = IntStream.range(0, bars.counts().size())
                .filter(index -> bars.counts().get(index).calls() > 0)
                .toArray();
        return switch (counted.length) {
            case 0 -> name;
            case 1 -> messages.text("charts.voice.bar", name, bars.words().apply(counted[0]));
            default ->
                messages.text(
                        "charts.voice.bars",
                        name,
                        counted.length,
                        bars.words().apply(highest(bars)),
                        bars.words().apply(counted[0]),
                        bars.words().apply(counted[counted.length - 1]));
        };
    }

    private String name(ChartKind kind) {
        return messages.text(
                switch (kind) {
                    case TIME -> "charts.time.name";
                    case LATENCY -> "charts.latency.name";
                    case CONNECTIONS -> "charts.connections.name";
                });
    }

    /// The first of the highest ones.
    private static int highest(Bars bars) {
        return IntStream.range(0, bars.counts().size())
                .boxed()
                .max(Comparator.<Integer>comparingLong(
                                index -> bars.counts().get(index).calls())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
