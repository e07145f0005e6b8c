package divide.inspector.ui.shell;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.WholeNumber;
import divide.inspector.ui.session.BoundsRange;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;

/// How much a capture keeps, as it is typed, and what that would cost. JavaFX thread only.
public final class BoundsModel {
    private final ObjectProperty<Bounds> bounds;
    private final ExchangeStore store;
    private final Background background;
    private final Messages messages;
    private final Entry<Long> exchanges;
    private final Entry<Long> mebibytes;
    private final ReadOnlyLongWrapper surplus = new ReadOnlyLongWrapper(0);

    /// A form that begins with `bounds`, and sets them when it is applied.
    ///
    /// @param store what would be dropped from
    public BoundsModel(
            ObjectProperty<Bounds> bounds,
            BoundsRange range,
            ExchangeStore store,
            Background background,
            Messages messages) {
        this.bounds = bounds;
        this.store = store;
        this.background = background;
        this.messages = messages;
        exchanges = number(range.mostExchanges());
        mebibytes = number(range.mostMebibytes());
        show(bounds.get());
        exchanges.typedProperty().subscribe(this::weigh);
        mebibytes.typedProperty().subscribe(this::weigh);
    }

    private Entry<Long> number(long highest) {
        WholeNumber numbers = new WholeNumber(1, highest);
        return new Entry<>("", text -> numbers.read(text, messages), messages);
    }

    private void show(Bounds now) {
        exchanges.textProperty().set(Long.toString(now.exchanges()));
        mebibytes.textProperty().set(Long.toString(now.bytes() / BoundsRange.MEBIBYTE));
    }

    private Optional<Bounds> typed() {
        return exchanges
                .value()
                .flatMap(count -> mebibytes.value().map(size -> new Bounds(count, size * BoundsRange.MEBIBYTE)));
    }

    /// Counts in the background: a million exchanges take some milliseconds.
    private void weigh() {
        Optional<Bounds> wanted = typed();
        surplus.set(0);
        wanted.ifPresent(now -> background.run(
                "limits",
                () -> store.surplus(now),
                count -> {
                    if (typed().equals(wanted)) {
                        surplus.set(count);
                    }
                },
                BoundsModel::failed));
    }

    private static void failed(Exception mistake) {
        throw new IllegalStateException("what is over the limits could not be counted", mistake);
    }

    /// How many exchanges at the most.
    Entry<Long> exchanges() {
        return exchanges;
    }

    /// How many MiB at the most.
    Entry<Long> mebibytes() {
        return mebibytes;
    }

    /// Whether both can be applied.
    ObservableValue<Boolean> isAcceptable() {
        return exchanges
                .typedProperty()
                .flatMap(count -> mebibytes.typedProperty().map(size -> typed().isPresent()));
    }

    /// How many exchanges would be dropped at once.
    ReadOnlyLongProperty surplusProperty() {
        return surplus.getReadOnlyProperty();
    }

    /// The same in words.
    ObservableValue<String> cost() {
        return surplus.map(count -> count.longValue() == 0
                ? messages.text("bounds.surplus.none")
                : messages.text("bounds.surplus.text", count));
    }

    /// What the button that applies says.
    ObservableValue<String> applyText() {
        return surplus.map(count -> messages.text(count.longValue() == 0 ? "bounds.apply.keep" : "bounds.apply.drop"));
    }

    /// Types the limits of a program that nobody has changed.
    void showUsual() {
        show(Bounds.DEFAULT);
    }

    /// Sets what is typed; returns whether that could be done.
    boolean apply() {
        typed().ifPresent(bounds::set);
        return typed().isPresent();
    }
}
