package divide.inspector.load;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;

/// Gathers what the threads of a run have counted. One thread, except where said.
final class Report {
    /// How long a column of the picture is at first.
    static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final LoadPlan plan;
    private final List<Tally> tallies;
    private final Connections connections;
    private final Histogram latencies = Tally.histogram();
    private final PictureRecorder picture = new PictureRecorder(TICK_NANOS);
    private final AtomicReference<Trouble> trouble = new AtomicReference<>();

    Report(LoadPlan plan, List<Tally> tallies, Connections connections) {
        this.plan = plan;
        this.tallies = tallies;
        this.connections = connections;
    }

    /// Keeps the first; any thread.
    void trouble(Trouble first) {
        if (trouble.get() == null) {
            trouble.compareAndSet(null, first);
        }
    }

    /// Takes what is new.
    ///
    /// @param nanos how long the run has called
    void gather(long nanos) {
        for (Tally tally : tallies) {
            Histogram more = tally.newLatencies();
            latencies.add(more);
            picture.add(more, nanos);
        }
    }

    LoadProgress progress(LoadProgress.State state, long nanos) {
        Counts counts = tallies.stream().map(Tally::counts).reduce(Counts.NONE, Counts::plus);
        long sent = tallies.stream().mapToLong(Tally::sent).sum();
        return new LoadProgress(
                state,
                nanos,
                connections.standing(),
                sent,
                Math.max(0, due(nanos) - sent),
                counts,
                summary(),
                picture.picture(),
                Optional.ofNullable(trouble.get()),
                connections.failure());
    }

    private long due(long nanos) {
        return switch (plan.amount()) {
            case Amount.Calls(long count) -> Math.min(count, Schedule.due(plan.pace(), nanos));
            case Amount.Time time ->
                Schedule.due(plan.pace(), Math.min(nanos, time.length().toNanos()));
        };
    }

    private Latencies summary() {
        return latencies.getTotalCount() == 0
                ? Latencies.NONE
                : new Latencies(at(50), at(90), at(99), at(99.9), latencies.getMaxValue());
    }

    private long at(double percentile) {
        return latencies.getValueAtPercentile(percentile);
    }
}
