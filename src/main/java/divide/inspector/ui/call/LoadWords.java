package divide.inspector.ui.call;

import divide.inspector.load.Amount;
import divide.inspector.load.Counts;
import divide.inspector.load.Latencies;
import divide.inspector.load.LoadPlan;
import divide.inspector.load.LoadProgress;
import divide.inspector.load.Trouble;
import divide.inspector.ui.fx.Messages;
import java.util.List;

/// What is said of a load run.
///
/// @param messages the texts
record LoadWords(Messages messages) {
    /// `12,345 of 1,000,000 calls · 210,000/s · 4.7 s left`
    String progress(LoadPlan plan, LoadProgress now, Recording recording) {
        return switch (now.state()) {
            case CONNECTING -> messages.text("load.state.connecting", plan.connections());
            case RUNNING -> messages.text("load.state.running", done(plan, now), rate(now), left(plan, now));
            case DONE -> over("load.state.done", plan, now, recording);
            case CANCELLED -> over("load.state.cancelled", plan, now, recording);
            case FAILED ->
                now.failure()
                        .map(why -> messages.failures().sentence(why.kind(), why.details()))
                        .orElseGet(() -> messages.text("load.state.broken"));
        };
    }

    private String over(String key, LoadPlan plan, LoadProgress now, Recording recording) {
        return messages.text(key, done(plan, now), time(now.nanos()), messages.text(recording.key()));
    }

    private String done(LoadPlan plan, LoadProgress now) {
        return switch (plan.amount()) {
            case Amount.Calls(long count) ->
                messages.text("load.done.calls", now.counts().all(), count);
            case Amount.Time _ -> messages.text("load.done.time", now.counts().all());
        };
    }

    private String left(LoadPlan plan, LoadProgress now) {
        double share = share(plan, now);
        return share <= 0 ? "" : messages.text("load.left.text", time((long) (now.nanos() * (1 - share) / share)));
    }

    /// How much of the run is over, 0 to 1.
    static double share(LoadPlan plan, LoadProgress now) {
        return Math.min(
                1,
                switch (plan.amount()) {
                    case Amount.Calls(long count) -> (double) now.counts().all() / count;
                    case Amount.Time time ->
                        (double) now.nanos() / time.length().toNanos();
                });
    }

    String rate(LoadProgress now) {
        return messages.text("load.rate.text", Math.round(now.rate()));
    }

    private String time(long nanos) {
        return messages.figures().duration(nanos);
    }

    /// The figures of the result, in the order in which the pane has room for them.
    List<String> figures(LoadProgress now) {
        Counts counts = now.counts();
        Latencies found = now.latencies();
        return List.of(
                number(counts.all()),
                number(counts.errors()),
                number(counts.wrong()),
                number(counts.failed()),
                rate(now),
                time(found.p50()),
                time(found.p90()),
                time(found.p99()),
                time(found.p999()),
                time(found.max()));
    }

    private String number(long count) {
        return messages.text("load.count.text", count);
    }

    /// What went wrong first, and how far the run is behind its rate; empty when there is nothing to say.
    String trouble(LoadProgress now) {
        String behind =
                now.behind() == 0 || !now.state().isOver() ? "" : messages.text("load.behind.text", now.behind());
        String first = now.trouble().map(this::words).orElse("");
        return first.isEmpty() || behind.isEmpty() ? first + behind : first + "\n" + behind;
    }

    private String words(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Failed failed ->
                messages.text("load.trouble.failed", messages.failures().sentence(failed.kind(), failed.details()));
            case Trouble.Wrong wrong ->
                messages.text(
                        "load.trouble.wrong",
                        Integer.toString(wrong.num1()),
                        Integer.toString(wrong.num2()),
                        wrong.answer());
            case Trouble.Unasked _ -> messages.text("load.trouble.unasked");
        };
    }

    /// The picture in words.
    String picture(LoadProgress now) {
        Latencies found = now.latencies();
        return messages.text("load.picture.name", time(found.p50()), time(found.p99()), time(found.max()));
    }

    /// What a place of the picture stands for, or how to read the picture where it is null.
    String spot(HeatMap.Spot spot) {
        return spot == null
                ? messages.text("load.spot.none")
                : messages.text(
                        "load.spot.text",
                        messages.figures().range(spot.fromNanos(), spot.toNanos()),
                        messages.figures().range(spot.leastLatency(), spot.mostLatency()),
                        spot.count());
    }

    /// The result as text to be pasted elsewhere: a line each, name and value parted by a tab.
    String copy(LoadPlan plan, LoadProgress now, Recording recording, List<String> names) {
        StringBuilder text = new StringBuilder();
        text.append(plan.target())
                .append('\t')
                .append(progress(plan, now, recording))
                .append('\n');
        List<String> figures = figures(now);
        for (int i = 0; i < figures.size(); i++) {
            text.append(names.get(i)).append('\t').append(figures.get(i)).append('\n');
        }
        String trouble = trouble(now);
        return trouble.isEmpty() ? text.toString() : text + trouble + "\n";
    }
}
