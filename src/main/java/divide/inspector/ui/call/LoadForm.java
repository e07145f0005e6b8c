package divide.inspector.ui.call;

import divide.inspector.load.Amount;
import divide.inspector.load.LoadPlan;
import divide.inspector.load.Numbers;
import divide.inspector.load.Pace;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import divide.inspector.ui.fx.WholeNumber;
import divide.inspector.ui.session.Preferences;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A load run as it is typed. JavaFX thread.
final class LoadForm {
    /// What the amount counts.
    enum Unit {
        CALLS,
        SECONDS
    }

    private static final WholeNumber RATES = new WholeNumber(1, Pace.HIGHEST_RATE);

    private final EntryReaders readers;
    private final Messages messages;
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.CALLS);
    private final BooleanProperty random = new SimpleBooleanProperty();
    private final BooleanProperty recorded = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Entry<Long> calls;
    private final Entry<Long> seconds;
    private final Entry<Long> connections;
    private final Entry<Long> depth;
    private final Entry<Long> rate;
    private final Range num1;
    private final Range num2;
    private final Entry<Long> seed;

    LoadForm(EntryReaders readers, Messages messages) {
        this.readers = readers;
        this.messages = messages;
        calls = entry("load.calls.name", "10000", 1, Amount.MOST_CALLS);
        seconds = entry("load.seconds.name", "10", 1, Amount.LONGEST.toSeconds());
        connections = entry("load.connections.label", "8", 1, LoadPlan.MOST_CONNECTIONS);
        depth = entry("load.depth.label", "1", 1, LoadPlan.DEEPEST);
        rate = rateEntry();
        num1 = range("num1", "-1000000", "1000000");
        num2 = range("num2", "1", "1000");
        seed = entry("load.seed.label", "1", Long.MIN_VALUE, Long.MAX_VALUE);
        all().forEach(entry -> entry.typedProperty().subscribe(this::refresh));
        unit.subscribe(this::refresh);
        random.subscribe(this::refresh);
        messages.localeProperty().subscribe(this::refresh);
    }

    /// The ends of a range.
    record Range(String name, Entry<Long> least, Entry<Long> most) {
        boolean isBackward() {
            return least.value().isPresent()
                    && most.value().isPresent()
                    && least.value().get() > most.value().get();
        }

        Numbers.Range numbers() {
            return new Numbers.Range(value(least).intValue(), value(most).intValue());
        }
    }

    private Entry<Long> entry(String nameKey, String initial, long least, long most) {
        WholeNumber numbers = new WholeNumber(least, most);
        return new Entry<>(initial, text -> readers.whole(messages.text(nameKey), text, numbers), messages);
    }

    private Entry<Long> rateEntry() {
        return new Entry<>("", text -> text.isEmpty() ? new Typed.Accepted<>(0L) : rate(text), messages);
    }

    private Typed<Long> rate(String text) {
        return readers.whole(messages.text("load.rate.name"), text, RATES);
    }

    private Range range(String name, String least, String most) {
        return new Range(name, end(name, least), end(name, most));
    }

    private Entry<Long> end(String name, String initial) {
        return new Entry<>(initial, text -> readers.whole(name, text, WholeNumber.I32), messages);
    }

    void keepIn(Preferences preferences) {
        preferences.keep("form.load.unit", unit, Unit.class);
        preferences.keep("form.load.calls", calls);
        preferences.keep("form.load.seconds", seconds);
        preferences.keep("form.load.connections", connections);
        preferences.keep("form.load.depth", depth);
        preferences.keep("form.load.rate", rate);
        preferences.keep("form.load.random", random);
        preferences.keep("form.load.seed", seed);
        for (Range range : List.of(num1, num2)) {
            preferences.keep("form.load." + range.name() + ".least", range.least());
            preferences.keep("form.load." + range.name() + ".most", range.most());
        }
    }

    private List<Entry<Long>> all() {
        return List.of(calls, seconds, connections, depth, rate, num1.least, num1.most, num2.least, num2.most, seed);
    }

    private void refresh() {
        if (unit.get() == null) {
            return;
        }
        List<Entry<Long>> common = List.of(unit.get() == Unit.CALLS ? calls : seconds, connections, depth, rate);
        List<Entry<Long>> drawn = List.of(num1.least, num1.most, num2.least, num2.most, seed);
        Stream<String> refused = Stream.concat(common.stream(), random.get() ? drawn.stream() : Stream.empty())
                .map(entry -> entry.typedProperty().get().problem())
                .filter(words -> !words.isEmpty());
        Stream<String> backward = (random.get() ? Stream.of(num1, num2) : Stream.<Range>empty())
                .filter(Range::isBackward)
                .map(range -> messages.text("load.range.problem", range.name()));
        problem.set(Stream.concat(refused, backward).collect(Collectors.joining("\n")));
    }

    ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    Entry<Long> calls() {
        return calls;
    }

    Entry<Long> seconds() {
        return seconds;
    }

    Entry<Long> connections() {
        return connections;
    }

    Entry<Long> depth() {
        return depth;
    }

    /// Calls a second; 0 is flat out.
    Entry<Long> rate() {
        return rate;
    }

    Range num1() {
        return num1;
    }

    Range num2() {
        return num2;
    }

    Entry<Long> seed() {
        return seed;
    }

    /// Whether the numbers are drawn from the ranges, instead of being those of the call's own form.
    BooleanProperty randomProperty() {
        return random;
    }

    /// Whether the run is recorded while recording is on. It isn't unless somebody says so: a million calls would push
    /// everything out of the list that was there before, and recording them takes time from what is measured.
    BooleanProperty recordedProperty() {
        return recorded;
    }

    /// Why something is refused, one line each; empty when nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What was typed; empty while something is refused.
    Optional<LoadPlan> plan(Target target, Request request, Deadlines deadlines, Limits limits) {
        return problem.get().isEmpty()
                ? Optional.of(new LoadPlan(
                        target,
                        amount(),
                        value(connections).intValue(),
                        value(depth).intValue(),
                        value(rate) == 0
                                ? new Pace.FlatOut()
                                : new Pace.PerSecond(value(rate).intValue()),
                        numbers(request),
                        deadlines,
                        limits))
                : Optional.empty();
    }

    private Amount amount() {
        return switch (unit.get()) {
            case CALLS -> new Amount.Calls(value(calls));
            case SECONDS -> new Amount.Time(Duration.ofSeconds(value(seconds)));
        };
    }

    private Numbers numbers(Request request) {
        return random.get()
                ? new Numbers.Random(num1.numbers(), num2.numbers(), value(seed))
                : new Numbers.Fixed(request);
    }

    private static Long value(Entry<Long> entry) {
        return entry.value().orElseThrow();
    }
}
