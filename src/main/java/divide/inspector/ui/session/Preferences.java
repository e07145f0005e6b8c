package divide.inspector.ui.session;

import divide.inspector.capture.Bounds;
import divide.inspector.ui.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// What a user chose and finds again in the next window. What is kept and can't be read counts as never chosen. JavaFX
/// thread only.
public final class Preferences {
    private final Settings settings;
    private final ObjectProperty<TimeMode> timeMode = new SimpleObjectProperty<>(TimeMode.OF_DAY);
    private final ObjectProperty<Bounds> bounds = new SimpleObjectProperty<>(Bounds.DEFAULT);
    private final StringProperty columns = new SimpleStringProperty("");

    /// Preferences that are kept in `settings`.
    public Preferences(Settings settings) {
        this.settings = settings;
        keep("list.time", timeMode, Preferences::timeMode, TimeMode::name);
        keep("list.columns", columns, Optional::of, text -> text);
        keep("capture.bounds", bounds, BoundsRange::read, BoundsRange::write);
    }

    private static Optional<TimeMode> timeMode(String name) {
        return Arrays.stream(TimeMode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst();
    }

    private <T> void keep(
            String key, Property<T> property, Function<String, Optional<T>> reader, Function<T, String> writer) {
        settings.text(key).flatMap(reader).ifPresent(property::setValue);
        property.subscribe((before, now) -> settings.set(key, writer.apply(now)));
    }

    /// Fills `texts` with what is kept under `key`, and keeps them there from now on. No text may be empty.
    public void keep(String key, ObservableList<String> texts) {
        settings.text(key)
                .map(kept -> List.of(kept.split("\n")))
                .ifPresent(kept -> texts.setAll(
                        kept.stream().filter(text -> !text.isEmpty()).toList()));
        texts.addListener((ListChangeListener<String>) change -> settings.set(key, String.join("\n", texts)));
    }

    /// What the times in the list count from.
    public ObjectProperty<TimeMode> timeModeProperty() {
        return timeMode;
    }

    /// How much a capture keeps.
    public ObjectProperty<Bounds> boundsProperty() {
        return bounds;
    }

    /// The columns of the list, as the list itself writes them; empty for the usual ones.
    public StringProperty columnsProperty() {
        return columns;
    }
}
