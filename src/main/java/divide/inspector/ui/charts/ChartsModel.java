package divide.inspector.ui.charts;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.filter.Terms;
import divide.inspector.capture.statistics.Latencies;
import divide.inspector.capture.statistics.Picture;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.FilterEntry;
import divide.inspector.ui.session.Session;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// What the charts show and say, and what becomes of the filter when a bar is picked. JavaFX thread only.
public final class ChartsModel {
    private final Session session;
    private final Messages messages;
    private final LiveCount count;
    private final TimeBars times;
    private final LatencyBars latencies;
    private final ConnectionBars connections;
    private final ChartVoice voice;
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.FILTERED);
    private final ReadOnlyObjectWrapper<Map<ChartKind, Bars>> bars = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyWords = new ReadOnlyStringWrapper("");
    private Subscription language = Subscription.EMPTY;
    private Optional<Picture> shown = Optional.empty();
    private Optional<Pick> lastPick = Optional.empty();

    /// A bar that was picked.
    ///
    /// @param before the filter before
    /// @param after the filter with the bar
    private record Pick(ChartKind kind, String before, String after) {}

    /// Charts of `store`, the one that `session` shows. Nothing is counted until somebody looks.
    ///
    /// @param clock tells times of day
    /// @param zone where they hold
    public ChartsModel(
            Session session,
            ExchangeStore store,
            WallClock clock,
            ZoneId zone,
            LiveFeed feed,
            Background background,
            Messages messages) {
        this.session = session;
        this.messages = messages;
        WallTimes wall = new WallTimes(clock, zone);
        Surveys surveys = new Surveys(store, wall, messages);
        this.count = new LiveCount(session, surveys, feed, background, System::nanoTime, this::show);
        this.times = new TimeBars(wall, messages);
        this.latencies = new LatencyBars(messages);
        this.connections = new ConnectionBars(store::connection, messages);
        this.voice = new ChartVoice(messages);
        scope.subscribe((before, now) -> count.count(now));
    }

    /// Says whether somebody looks. While nobody does, it listens to nothing that lives longer.
    void watch(boolean on) {
        language.unsubscribe();
        language = on ? messages.localeProperty().subscribe(now -> shown.ifPresent(this::say)) : Subscription.EMPTY;
        count.watch(on);
    }

    /// Which exchanges are counted.
    ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /// What each chart shows; none at all before the first count and while there is nothing to count.
    ReadOnlyObjectProperty<Map<ChartKind, Bars>> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    /// What the chart `kind` shows, in words.
    String words(ChartKind kind) {
        return voice.words(kind, bars.get().getOrDefault(kind, Bars.NONE));
    }

    /// All of it in a line.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// What is said where there is nothing to show; empty where there is.
    ReadOnlyStringProperty emptyWordsProperty() {
        return emptyWords.getReadOnlyProperty();
    }

    /// What is filtered by.
    FilterEntry filter() {
        return session.filter();
    }

    private void show(Picture now) {
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        shown = Optional.of(now);
        say(now);
    }

    private void say(Picture now) {
        boolean empty = now.all().calls() == 0;
        bars.set(empty ? Map.of() : bars(now));
        summary.set(empty ? "" : summarize(now));
        emptyWords.set(empty ? messages.text(emptyKey()) : "");
    }

    private Map<ChartKind, Bars> bars(Picture now) {
        Map<ChartKind, Bars> all = new EnumMap<>(ChartKind.class);
        all.put(ChartKind.TIME, times.of(now.times()));
        all.put(ChartKind.LATENCY, latencies.of(now.latencies()));
        all.put(ChartKind.CONNECTIONS, connections.of(now.connections()));
        return all;
    }

    private String summarize(Picture now) {
        String calls = messages.text(
                "charts.summary.calls", now.all().calls(), now.all().errors());
        Latencies answered = now.latencies();
        return answered.counts().isEmpty()
                ? calls
                : messages.text(
                        "charts.summary.text",
                        calls,
                        messages.figures().duration(answered.median()),
                        messages.figures().duration(answered.slowHundredth()),
                        messages.figures().duration(answered.slowest()));
    }

    private String emptyKey() {
        boolean filtered = scope.get() == Scope.FILTERED && !filter().filter().isAll();
        return filtered ? "charts.empty.filtered" : "charts.empty.text";
    }

    /// Filters by what a bar counts, besides what was filtered by before. The bar of the same chart that was picked
    /// just before gives way to it: two of them have nothing in common.
    void pick(ChartKind kind, int index) {
        String inForce = filter().inForceProperty().get().text();
        String before = lastPick.filter(
                        last -> last.kind() == kind && last.after().equals(inForce))
                .map(Pick::before)
                .orElse(inForce);
        String term = bars.get().get(kind).term().apply(index);
        String after = Terms.and(before, term);
        filter().use(after);
        lastPick = Optional.of(new Pick(kind, before, after));
    }

    /// Lets everything through.
    void clearFilter() {
        filter().use("");
    }
}
