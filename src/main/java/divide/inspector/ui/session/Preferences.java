package divide.inspector.ui.session;

import divide.inspector.capture.Bounds;
import divide.inspector.ui.settings.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);
    private final StringProperty columns = new SimpleStringProperty("");

    /// Preferences that are kept in `settings`.
    public Preferences(Settings settings) {
        this.settings = settings;
        keep("list.time", timeMode, Preferences::timeMode, TimeMode::name);
        keep("list.columns", columns, Optional::of, text -> text);
        keep("window.language", language, Language::of, Language::tag);
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

    /// Fills `texts` with what is kept under `key`, and keeps them there from now on, as far as they are lines.
    public void keep(String key, ObservableList<String> texts) {
        keep(key, texts, Optional::of, text -> text);
    }

    /// Fills `files` with those whose names are kept under `key`, and keeps their names there from now on.
    public void keepFiles(String key, ObservableList<Path> files) {
        keep(key, files, Preferences::path, Path::toString);
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    private <T> void keep(
            String key, ObservableList<T> items, Function<String, Optional<T>> reader, Function<T, String> writer) {
        settings.text(key)
                .ifPresent(kept -> items.setAll(kept.lines()
                        .filter(line -> !line.isEmpty())
                        .flatMap(line -> reader.apply(line).stream())
                        .toList()));
        items.addListener((ListChangeListener<T>) change -> settings.set(
                key,
                items.stream()
                        .map(writer)
                        .filter(line -> line.lines().count() == 1)
                        .collect(Collectors.joining("\n"))));
    }

    /// What the times in the list count from.
    public ObjectProperty<TimeMode> timeModeProperty() {
        return timeMode;
    }

    /// How much a capture keeps.
    public ObjectProperty<Bounds> boundsProperty() {
        return bounds;
    }

    /// What the window speaks.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// The columns of the list, as the list itself writes them; empty for the usual ones.
    public StringProperty columnsProperty() {
        return columns;
    }
}
