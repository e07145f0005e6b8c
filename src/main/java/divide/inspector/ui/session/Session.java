package divide.inspector.ui.session;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Frames;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Summarizer;
import divide.inspector.capture.Totals;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The capture as the window looks at it: what is recorded, filtered, selected and followed. JavaFX thread only.
public final class Session {
    /// The number that stands for no exchange.
    public static final long NONE = 0;

    /// How often the time that something is waited for is drawn anew.
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Recorder recorder;
    private final Messages messages;
    private final LiveFeed feed;
    private final BooleanProperty recording = new SimpleBooleanProperty(true);
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final FilterEntry filter = new FilterEntry();
    private final Annotations annotations;
    private final LongProperty selected = new SimpleLongProperty(NONE);
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.FRAMES);
    private final ReadOnlyBooleanWrapper clearUndoable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(Totals.NONE);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper judgements = new ReadOnlyLongWrapper();
    private Limits limits;
    private boolean counting;
    private Dissector dissector;
    private Summarizer summarizer;

    /// A session over what `recorder` records, drained by `feed`.
    public Session(Recorder recorder, LiveFeed feed, Messages messages) {
        this.recorder = recorder;
        this.feed = feed;
        this.messages = messages;
        judgeBy(Limits.DEFAULT);
        recorder.onChange(feed::signal);
        feed.onDrain(this::count);
        feed.onDrain(this::show);
        recording.subscribe(this::switchRecording);
        annotations = new Annotations(recorder.store());
        selected.subscribe(number -> selectedAnew());
        annotations.changesProperty().subscribe(changes -> show());
        messages.localeProperty().subscribe((before, now) -> sayAnew());
    }

    private void sayAnew() {
        judgeBy(limits);
        shown.set(shown.get().map(old -> shown(old.exchange(), old.annotation())));
    }

    /// Has frames judged by the limits that a receiver with `limits` would refuse them by.
    public void judgeBy(Limits limits) {
        this.limits = limits;
        dissector = new Dissector(Methods.DEFAULT, limits);
        summarizer = newSummarizer();
        judgements.set(judgements.get() + 1);
    }

    private Summarizer newSummarizer() {
        return new Summarizer(new Dissector(Methods.DEFAULT, limits), messages.words(), messages.failures());
    }

    /// Another number whenever frames are judged, or spoken of, in another way.
    public ReadOnlyLongProperty judgementsProperty() {
        return judgements.getReadOnlyProperty();
    }

    private void switchRecording(boolean on) {
        if (on) {
            recorder.resume();
        } else {
            recorder.pause();
        }
    }

    /// Whether new exchanges are recorded.
    public BooleanProperty recordingProperty() {
        return recording;
    }

    /// Whether the newest exchange is selected as it comes.
    public BooleanProperty followProperty() {
        return follow;
    }

    /// What rows must match to be shown.
    public FilterEntry filter() {
        return filter;
    }

    /// What frames are judged by.
    public Limits limits() {
        return limits;
    }

    /// The number of the selected exchange, or [#NONE]. Setting it does not turn follow off: panes do when a user
    /// selects.
    public LongProperty selectedProperty() {
        return selected;
    }

    /// What is shown of the selected exchange.
    public ObjectProperty<Detail> detailProperty() {
        return detail;
    }

    /// What the store held at the last drain.
    public ReadOnlyObjectProperty<Totals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /// The selected exchange as it stood at the last drain.
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the last clear can be taken back.
    public ReadOnlyBooleanProperty clearUndoableProperty() {
        return clearUndoable.getReadOnlyProperty();
    }

    /// What the user says of exchanges.
    public Annotations annotations() {
        return annotations;
    }

    /// Selects an exchange because a user wants that one, and not the newest.
    public void pick(long number) {
        follow.set(false);
        selected.set(number);
    }

    /// Selects an exchange that the window itself has made; whatever is selected stays so where it wasn't recorded.
    ///
    /// @param number its number, or [#NONE]
    public void selectMade(long number) {
        if (number != NONE) {
            selected.set(number);
        }
    }

    /// The row of an exchange as it stands now; empty when it is gone.
    public Optional<ExchangeRow> row(long number) {
        return recorder.store().get(number).map(summarizer::row);
    }

    /// What has the rows of exchanges in another thread, in the language and by the limits of the moment.
    ///
    /// @return for one thread at a time
    public LongFunction<Optional<ExchangeRow>> rowsElsewhere() {
        Summarizer its = newSummarizer();
        return number -> recorder.store().get(number).map(its::row);
    }

    /// The frames of an exchange, taken apart.
    public Frames frames(Exchange exchange) {
        return Frames.of(exchange, dissector);
    }

    /// The worst finding about an exchange, in words; empty when there is none.
    public Optional<String> finding(Exchange exchange) {
        return summarizer.finding(exchange);
    }

    /// The numbers of the exchanges that are under way, whose rows look different at every drain.
    public List<Long> open() {
        return recorder.store().open();
    }

    /// Takes everything out of view.
    public void clear() {
        clearUndoable.set(recorder.store().clear() > 0);
        selected.set(NONE);
        drain();
    }

    /// Brings back what the last [#clear] took out of view.
    public void undoClear() {
        recorder.store().undoClear();
        clearUndoable.set(false);
        drain();
    }

    /// Adds pasted frames as an exchange and selects it.
    public void paste(byte[] request, byte[] response) {
        follow.set(false);
        selected.set(recorder.paste(request, response));
    }

    /// Pulls what is new at once, for those who can't wait for the feed.
    public void refresh() {
        drain();
    }

    private void drain() {
        count();
        show();
    }

    /// What the newest exchange looks like is for the next step of a drain: panes that draw its list and its frames in
    /// one pulse would make that pulse a long one.
    private void count() {
        counting = true;
        try {
            Totals now = recorder.store().totals();
            totals.set(now);
            if (follow.get() && now.exchanges() > 0) {
                selected.set(now.next() - 1);
            }
        } finally {
            counting = false;
        }
        if (!open().isEmpty()) {
            feed.signalAfter(TICK);
        }
    }

    private void selectedAnew() {
        if (!counting) {
            show();
        }
    }

    private void show() {
        Optional<Exchange> exchange = recorder.store().get(selected.get());
        Annotation annotation = annotations.of(selected.get());
        boolean same = shown.get()
                .filter(old -> old.annotation().equals(annotation))
                .map(Shown::exchange)
                .flatMap(old -> exchange.map(old::looksLike))
                .orElse(false);
        if (!same) {
            shown.set(exchange.map(found -> shown(found, annotation)));
        }
    }

    private Shown shown(Exchange exchange, Annotation annotation) {
        return new Shown(summarizer.row(exchange), Frames.of(exchange, dissector), annotation);
    }
}
