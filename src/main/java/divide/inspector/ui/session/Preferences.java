package divide.inspector.ui.session;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Zoom;
import divide.inspector.ui.settings.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// What a user chose and finds again in the next window. What is kept and can't be read counts as never chosen. JavaFX
/// thread only.
public final class Preferences {
    private static final Pattern ZOOM = Pattern.compile("[0-9]{2,3}");

    private final Settings settings;
    private final ObjectProperty<TimeMode> timeMode = new SimpleObjectProperty<>(TimeMode.OF_DAY);
    private final ObjectProperty<Bounds> bounds = new SimpleObjectProperty<>(Bounds.DEFAULT);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);
    private final BooleanProperty tourSeen = new SimpleBooleanProperty();
    private final StringProperty columns = new SimpleStringProperty("");
    private final ObjectProperty<SortOrder> order = new SimpleObjectProperty<>(SortOrder.ARRIVAL);
    private boolean isForThisRun;

    /// Preferences that are kept in `settings`.
    public Preferences(Settings settings) {
        this.settings = settings;
        keep("list.time", timeMode, TimeMode.class);
        keep("welcome.seen", tourSeen);
        keep("list.columns", columns, Optional::of, text -> text);
        keep("list.order", order, OrderText::read, OrderText::write);
        keep("window.language", language, Language::of, Language::tag);
        keep("capture.bounds", bounds, BoundsRange::read, BoundsRange::write);
    }

    /// Sets `property` to what is kept under `key`, and keeps it there whenever it changes from now on.
    ///
    /// @param reader gives nothing for what isn't, or is no longer, a value
    public <T> void keep(
            String key, Property<T> property, Function<String, Optional<T>> reader, Function<T, String> writer) {
        settings.text(key).flatMap(reader).ifPresent(property::setValue);
        property.subscribe((before, now) -> keep(key, writer.apply(now)));
    }

    /// Keeps which of the constants of `type` is chosen.
    public <E extends Enum<E>> void keep(String key, Property<E> chosen, Class<E> type) {
        keep(
                key,
                chosen,
                name -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(name))
                        .findFirst(),
                Enum::name);
    }

    /// Keeps whether something is so.
    public void keep(String key, BooleanProperty flag) {
        keep(
                key,
                flag,
                text -> text.equals("true") || text.equals("false")
                        ? Optional.of(text.equals("true"))
                        : Optional.empty(),
                so -> so ? "true" : "false");
    }

    /// Keeps what is typed into a field, as far as the field takes it.
    public void keep(String key, Entry<?> field) {
        String usual = field.textProperty().get();
        text(key).ifPresent(field.textProperty()::set);
        if (field.value().isEmpty()) {
            field.textProperty().set(usual);
        }
        field.textProperty().subscribe((before, now) -> {
            if (field.value().isPresent()) {
                keep(key, now);
            }
        });
    }

    /// Keeps how large everything is.
    public void keep(String key, Zoom zoom) {
        text(key)
                .filter(kept -> ZOOM.matcher(kept).matches())
                .map(Integer::parseInt)
                .filter(percent -> percent >= Zoom.LEAST && percent <= Zoom.MOST)
                .ifPresent(zoom::set);
        zoom.percentProperty().subscribe((before, now) -> keep(key, now.toString()));
    }

    /// What is kept under `key`.
    public Optional<String> text(String key) {
        return settings.text(key);
    }

    /// Keeps `text` under `key`.
    public void keep(String key, String text) {
        if (!isForThisRun) {
            settings.set(key, text);
        }
    }

    /// Makes a change that nothing is kept of: what a launch option asks for holds for its run.
    public void forThisRun(Runnable change) {
        isForThisRun = true;
        try {
            change.run();
        } finally {
            isForThisRun = false;
        }
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
        items.addListener((ListChangeListener<T>) change -> keep(
                key,
                items.stream()
                        .map(writer)
                        .filter(line -> line.lines().count() == 1)
                        .collect(Collectors.joining("\n"))));
    }

    /// The keys that were chosen for the action with the `fx:id` `action`; empty where that was never done.
    public Optional<String> keys(String action) {
        return settings.text("keys." + action);
    }

    /// Keeps the keys that were chosen for the action with the `fx:id` `action`, or forgets them.
    public void setKeys(String action, Optional<String> keys) {
        keys.ifPresentOrElse(text -> settings.set("keys." + action, text), () -> settings.remove("keys." + action));
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

    /// Whether the tour was offered once.
    public BooleanProperty tourSeenProperty() {
        return tourSeen;
    }

    /// The columns of the list, as the list itself writes them; empty for the usual ones.
    public StringProperty columnsProperty() {
        return columns;
    }

    /// What the list is sorted by.
    public ObjectProperty<SortOrder> orderProperty() {
        return order;
    }
}
