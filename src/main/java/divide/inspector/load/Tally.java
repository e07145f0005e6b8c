package divide.inspector.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/// Counts what one thread's calls came to. That thread writes and never waits; one other thread reads meanwhile.
final class Tally {
    private static final long HIGHEST = TimeUnit.DAYS.toNanos(1);
    private static final int DIGITS = 3;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong quotients = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final SingleWriterRecorder latencies = new SingleWriterRecorder(HIGHEST, DIGITS);
    private Histogram interval;

    static Histogram histogram() {
        return new Histogram(HIGHEST, DIGITS);
    }

    void sent(int count) {
        add(sent, count);
    }

    void answered(Verdict verdict, long nanos) {
        latencies.recordValue(Math.clamp(nanos, 0, HIGHEST));
        add(
                switch (verdict) {
                    case QUOTIENT -> quotients;
                    case ERROR -> errors;
                    case WRONG -> wrong;
                },
                1);
    }

    void failed(int count) {
        add(failed, count);
    }

    /// A plain store is enough with one writer.
    private static void add(AtomicLong counter, int count) {
        counter.lazySet(counter.getPlain() + count);
    }

    long sent() {
        return sent.get();
    }

    Counts counts() {
        return new Counts(quotients.get(), errors.get(), wrong.get(), failed.get());
    }

    /// The latencies since the last time that they were asked for; valid until the next time.
    Histogram newLatencies() {
        interval = latencies.getIntervalHistogram(interval);
        return interval;
    }
}
