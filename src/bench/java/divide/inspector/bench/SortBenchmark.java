package divide.inspector.bench;

import com.sun.management.ThreadMXBean;
import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.sort.SortColumn;
import divide.inspector.capture.sort.SortKey.Direction;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.capture.sort.Sorter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;

/// How long it takes to bring a million exchanges into an order in one thread, and to take in a thousand that came
/// after them. The first figure of each column is that of a program that has just been started, as far as it comes
/// first; the others are medians of the rounds after it, every second one descending.
final class SortBenchmark {
    private final ExchangeStore store = new ExchangeStore(new Bounds(Long.MAX_VALUE, Long.MAX_VALUE));
    private final long exchanges;
    private final long joining;
    private final long rounds;

    private SortBenchmark(Options options) {
        exchanges = options.number("exchanges", 1_000_000);
        joining = options.number("joining", 1_000);
        rounds = options.number("rounds", 6);
    }

    /// Options: `exchanges=1000000 joining=1000 rounds=6`.
    public static void main(String... arguments) {
        SortBenchmark benchmark = new SortBenchmark(Options.of(arguments));
        SomeExchanges.fill(benchmark.store, benchmark.exchanges + benchmark.joining);
        for (SortColumn column : SortColumn.values()) {
            benchmark.measure(column);
        }
    }

    private void measure(SortColumn column) {
        double[] all = new double[(int) rounds];
        double[] joins = new double[(int) rounds];
        Round cold = run(column, 0);
        Round last = cold;
        for (int i = 0; i < rounds; i++) {
            last = run(column, i);
            all[i] = Figures.millis(last.all());
            joins[i] = Figures.millis(last.join());
        }
        System.out.println(column);
        Figures.print("  first time, ms", "%.0f", Figures.millis(cold.all()));
        Figures.print("  all, ms", "%.0f", all);
        Figures.print("  some more, ms", "%.0f", joins);
        Figures.print("  bytes allocated an exchange", "%.0f", (double) last.allocated() / exchanges);
    }

    /// @param all nanoseconds until all were in the order
    /// @param join nanoseconds until those that came after them were, too
    /// @param allocated bytes, of the first part
    private record Round(long all, long join, long allocated) {}

    private Round run(SortColumn column, int round) {
        Direction direction = round % 2 == 0 ? Direction.ASCENDING : Direction.DESCENDING;
        Sorter sorter =
                new Sorter(store, SortOrder.by(column, direction), Limits.DEFAULT, Words.ENGLISH, FailureWords.ENGLISH);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        sort(sorter, exchanges);
        long all = System.nanoTime() - start;
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        long again = System.nanoTime();
        sort(sorter, exchanges + joining);
        return new Round(all, System.nanoTime() - again, allocated);
    }

    private static void sort(Sorter sorter, long count) {
        long[] numbers = LongStream.rangeClosed(1, count).toArray();
        int size = sorter.sort(numbers, (done, total) -> true).orElseThrow().size();
        if (size != count) {
            throw new IllegalStateException(size + " of " + count + " were sorted");
        }
    }
}
