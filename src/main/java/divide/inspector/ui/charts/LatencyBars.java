package divide.inspector.ui.charts;

import divide.inspector.capture.statistics.Count;
import divide.inspector.capture.statistics.Latencies;
import divide.inspector.capture.statistics.LatencyRange;
import divide.inspector.ui.fx.Figures;
import divide.inspector.ui.fx.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Makes bars of latencies: each a tenth of the way to ten times as much.
final class LatencyBars {
    /// Fewer bars than these would be slabs.
    private static final int LEAST = 20;

    /// Beyond as many there are words at whole powers of ten alone.
    private static final int MOST_WORDS = 12;

    private final Messages messages;

    LatencyBars(Messages messages) {
        this.messages = messages;
    }

    Bars of(Latencies counted) {
        Latencies latencies = centred(counted);
        int count = latencies.counts().size();
        int room = Math.max(LEAST, count);
        return new Bars(
                latencies.counts(),
                room,
                ticks(latencies, room),
                Scale.of(latencies.counts(), messages.figures()),
                messages.text("charts.latency.unit"),
                index -> words(latencies, index),
                index -> term(latencies.range(index)));
    }

    /// With empty ranges before those that have any, where these are few.
    private static Latencies centred(Latencies latencies) {
        int empty = Math.clamp((LEAST - latencies.counts().size()) / 2, 0, latencies.first());
        List<Count> counts = new ArrayList<>(Collections.nCopies(empty, Count.NONE));
        counts.addAll(latencies.counts());
        return new Latencies(
                latencies.first() - empty, counts, latencies.median(), latencies.slowHundredth(), latencies.slowest());
    }

    private List<Tick> ticks(Latencies latencies, int room) {
        List<Tick> decades = ticks(latencies, room, List.of(1L));
        List<Tick> more = ticks(latencies, room, List.of(1L, 2L, 5L));
        return more.size() > MOST_WORDS ? decades : more;
    }

    private List<Tick> ticks(Latencies latencies, int room, List<Long> digits) {
        return IntStream.range(0, room)
                .filter(index ->
                        digits.contains(onlyDigit(latencies.range(index).from())))
                .mapToObj(index -> new Tick(
                        index, messages.figures().exact(latencies.range(index).from())))
                .toList();
    }

    /// The first digit of a number whose other digits are 0; 0 for other numbers.
    private static long onlyDigit(long number) {
        long left = Math.max(0, number);
        while (left >= 10 && left % 10 == 0) {
            left /= 10;
        }
        return left < 10 ? left : 0;
    }

    private String words(Latencies latencies, int index) {
        return messages.text(
                "charts.bar.words",
                rangeWords(latencies.range(index)),
                latencies.counts().get(index).calls(),
                latencies.counts().get(index).errors());
    }

    private String rangeWords(LatencyRange range) {
        if (range.from() == Long.MIN_VALUE) {
            return messages.text("charts.latency.below", messages.figures().exact(range.to()));
        }
        return range.to() == Long.MAX_VALUE
                ? messages.text("charts.latency.above", messages.figures().exact(range.from()))
                : messages.text(
                        "charts.latency.between",
                        messages.figures().exact(range.from()),
                        messages.figures().exact(range.to()));
    }

    private static String term(LatencyRange range) {
        String from = "latency>=" + Figures.term(range.from());
        String to = "latency<" + Figures.term(range.to());
        if (range.from() == Long.MIN_VALUE) {
            return to;
        }
        return range.to() == Long.MAX_VALUE ? from : from + " " + to;
    }
}
