package divide.inspector.ui.actions;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Preferences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds among all actions those that are meant by a few letters. JavaFX thread only.
public final class PaletteModel {
    private static final int MOST_RECENT = 12;

    private final Messages messages;
    private EnglishNames english;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private List<MenuAction> actions = List.of();

    /// A palette that keeps what was used last in `preferences`.
    public PaletteModel(Preferences preferences, Messages messages) {
        this.messages = messages;
        this.english = new EnglishNames(messages);
        preferences.keep("recent.actions", recent);
        query.subscribe((before, now) -> search());
        messages.localeProperty().subscribe((before, now) -> forget());
    }

    /// The menus are built anew in another language, and what was found in them is nobody's any more.
    private void forget() {
        open.set(false);
        english = new EnglishNames(messages);
        begin(List.of());
    }

    /// Opens the palette, or closes it when it is open.
    public void toggle() {
        open.set(!open.get());
    }

    /// Whether it is there to be typed into.
    BooleanProperty openProperty() {
        return open;
    }

    /// What is typed.
    StringProperty queryProperty() {
        return query;
    }

    /// What was found, the best first.
    ObservableList<Found> found() {
        return found;
    }

    /// Which one is chosen; -1 when there is none.
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Messages messages() {
        return messages;
    }

    /// Begins anew, among `all`.
    void begin(List<MenuAction> all) {
        actions = all;
        query.set("");
        search();
    }

    private void search() {
        String typed = query.get();
        chosen.set(-1);
        found.setAll(typed.isBlank() ? usual() : fitting(typed));
        chosen.set(found.isEmpty() ? -1 : 0);
    }

    private List<Found> fitting(String typed) {
        return actions.stream()
                .flatMap(action -> Found.of(typed, action, english).stream())
                .sorted(Found.BEST_FIRST)
                .toList();
    }

    /// What was used last, then everything else in the menus' order.
    private List<Found> usual() {
        Stream<MenuAction> used = recent.stream()
                .flatMap(key -> actions.stream().filter(action -> action.key().equals(key)));
        Stream<MenuAction> others = actions.stream().filter(action -> !recent.contains(action.key()));
        return Stream.concat(used, others).map(Found::untyped).toList();
    }

    /// Chooses `steps` further down (negative: up), and from an end the other one.
    void step(int steps) {
        if (!found.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + steps, found.size()));
        }
    }

    /// Chooses `rows` further down (negative: up), as far as there are any.
    void page(int rows) {
        if (!found.isEmpty()) {
            chosen.set(Math.clamp(chosen.get() + rows, 0, found.size() - 1));
        }
    }

    /// The action that is chosen, if it can be done now.
    Optional<MenuAction> chosenAction() {
        return possible(chosen.get());
    }

    /// The action at `index`, if there is one that can be done now.
    Optional<MenuAction> possible(int index) {
        return index >= 0 && index < found.size()
                ? Optional.of(found.get(index).action()).filter(MenuAction::isPossible)
                : Optional.empty();
    }

    /// Does `action` and remembers that it was used.
    void run(MenuAction action) {
        recent.remove(action.key());
        recent.addFirst(action.key());
        if (recent.size() > MOST_RECENT) {
            recent.remove(MOST_RECENT, recent.size());
        }
        action.run();
    }

    /// What is chosen, in a sentence for who hears the window.
    String spoken() {
        if (chosen.get() < 0) {
            return messages.text("palette.nothing.text");
        }
        MenuAction action = found.get(chosen.get()).action();
        String state = action.isPossible() ? "" : messages.text("palette.impossible.name");
        String place = messages.text("palette.place.name", chosen.get() + 1, found.size());
        return Stream.of(action.name(), String.join(" ", action.path()), action.shortcut(), state, place)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
