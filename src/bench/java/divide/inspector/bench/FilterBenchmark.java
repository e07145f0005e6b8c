package divide.inspector.bench;

import com.sun.management.ThreadMXBean;
import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Summarizer;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.filter.Filter;
import divide.inspector.capture.filter.FilterParser;
import divide.inspector.capture.filter.Parsed;
import divide.inspector.capture.filter.Perspective;
import divide.inspector.capture.filter.Scan;
import divide.inspector.capture.filter.Scans;
import divide.inspector.capture.filter.Vocabulary;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// How long it takes to filter a million exchanges: until there is something to show, and until all were
/// looked at. The first figure of each filter is that of a program that has just been started, as far as it comes
/// first; the others are medians of the rounds after it.
final class FilterBenchmark {
    private static final List<String> FILTERS = List.of(
            "num2=0",
            "latency>1ms conn:3",
            "god",
            "not god",
            "333",
            "value>1e6 and (conn:c1 or not finding:info)",
            "finding:inexact-quotient",
            "(error or call:\"(7\") and not num2=5 time>=00:00");

    private static final int ROWS_IN_VIEW = 40;

    private final ExchangeStore store = new ExchangeStore(new Bounds(Long.MAX_VALUE, Long.MAX_VALUE));
    private final long exchanges;
    private final long rounds;
    private final List<String> filters;
    private final int scans;

    private FilterBenchmark(Options options) {
        exchanges = options.number("exchanges", 1_000_000);
        rounds = options.number("rounds", 7);
        scans = (int) options.number("scans", Runtime.getRuntime().availableProcessors());
        String only = options.text("filter", "");
        filters = only.isEmpty() ? FILTERS : List.of(only);
    }

    /// Options: `exchanges=1000000 rounds=7 filter=333 scans=2`; without a filter several in turn, and without a
    /// number of scans one for each processor.
    public static void main(String... arguments) {
        FilterBenchmark benchmark = new FilterBenchmark(Options.of(arguments));
        SomeExchanges.fill(benchmark.store, benchmark.exchanges);
        benchmark.showFirstRows();
        benchmark.filters.forEach(benchmark::measure);
    }

    /// As the list has done before anybody types a filter.
    private void showFirstRows() {
        Summarizer summarizer =
                new Summarizer(new Dissector(Methods.DEFAULT, Limits.DEFAULT), Words.ENGLISH, FailureWords.ENGLISH);
        for (long number = 1; number <= ROWS_IN_VIEW; number++) {
            store.get(number).map(summarizer::row).orElseThrow();
        }
    }

    private void measure(String text) {
        Filter filter = ((Parsed.Understood) new FilterParser(Vocabulary.DEFAULT).parse(text)).filter();
        double[] first = new double[(int) rounds];
        double[] all = new double[(int) rounds];
        Round cold = run(filter);
        Round last = cold;
        for (int i = 0; i < rounds; i++) {
            last = run(filter);
            first[i] = Figures.millis(last.first());
            all[i] = Figures.millis(last.all());
        }
        System.out.printf("%s: %,d hits%n", text, last.hits());
        Figures.print("  first time: first hit, all, ms", "%.1f", Figures.millis(cold.first()));
        Figures.print("", "%.0f", Figures.millis(cold.all()));
        Figures.print("  first hit, ms", "%.2f", first);
        Figures.print("  all, ms", "%.0f", all);
        Figures.print("  bytes allocated an exchange", "%.1f", (double) last.allocated() / exchanges);
    }

    /// @param first nanoseconds until the first hits were there
    /// @param all nanoseconds until everything was looked at
    private record Round(long first, long all, long hits, long allocated) {}

    private Round run(Filter filter) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getTotalThreadAllocatedBytes();
        long start = System.nanoTime();
        Perspective perspective = new Perspective(
                Limits.DEFAULT, Words.ENGLISH, FailureWords.ENGLISH, WallClock.start(), ZoneId.systemDefault());
        Scans scans = new Scans(() -> new Scan(store, filter, perspective), this.scans);
        long[] first = {0};
        long[] hits = {0};
        Consumer<Scan.Found> onFound = found -> {
            hits[0] += found.found().length;
            first[0] = first[0] == 0 && hits[0] > 0 ? System.nanoTime() - start : first[0];
        };
        scans.look(1, exchanges + 1, onFound, () -> false);
        long all = System.nanoTime() - start;
        return new Round(first[0], all, hits[0], threads.getTotalThreadAllocatedBytes() - allocated);
    }
}
