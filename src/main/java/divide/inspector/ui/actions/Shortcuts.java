package divide.inspector.ui.actions;

import divide.inspector.ui.fx.WrittenKeys;
import divide.inspector.ui.session.Preferences;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.scene.Parent;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;

/// Which keys do what in the menus: those that the FXML names, or others that a user has chosen. JavaFX thread only.
public final class Shortcuts {
    private static final String NONE = "none";
    private static final String USUAL = "usual keys";

    private final Preferences preferences;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(0);
    private List<MenuAction> actions = List.of();

    /// Shortcuts of which `preferences` keeps those that are not the usual ones.
    public Shortcuts(Preferences preferences) {
        this.preferences = preferences;
    }

    /// Gives the menus in `window` their keys, and has its controls show them, until the subscription is released; the
    /// menus that had them before are forgotten.
    Subscription govern(Parent window) {
        actions = window.lookup("#menuBar") instanceof MenuBar bar ? MenuAction.of(bar) : List.of();
        actions.forEach(action -> action.item().getProperties().put(USUAL, action.keys()));
        giveKeys();
        return new ShortcutHints(this).follow(window).and(() -> actions = List.of());
    }

    /// A chosen combination counts only as far as it can be read; what two actions were given belongs to the first.
    private void giveKeys() {
        Set<String> given = new HashSet<>();
        for (MenuAction action : actions) {
            Optional<KeyCombination> keys = wanted(action).filter(each -> given.add(each.getDisplayText()));
            action.item().setAccelerator(keys.map(WrittenKeys::of).orElse(null));
        }
        changes.set(changes.get() + 1);
    }

    private Optional<KeyCombination> wanted(MenuAction action) {
        Optional<String> chosen = chosen(action);
        if (chosen.filter(NONE::equals).isPresent()) {
            return Optional.empty();
        }
        return chosen.flatMap(Keys::read).or(() -> usual(action));
    }

    private Optional<String> chosen(MenuAction action) {
        return Optional.ofNullable(action.item().getId()).flatMap(preferences::keys);
    }

    private static Optional<KeyCombination> usual(MenuAction action) {
        MenuItem item = action.item();
        return item.getProperties().get(USUAL) instanceof Optional<?> keys
                ? keys.map(KeyCombination.class::cast)
                : Optional.empty();
    }

    /// All actions that can have keys.
    List<MenuAction> actions() {
        return actions.stream().filter(action -> action.item().getId() != null).toList();
    }

    /// The keys of the action with the `fx:id` `id`, as people write them; empty where it has none.
    String text(String id) {
        return actions.stream()
                .filter(action -> id.equals(action.item().getId()))
                .map(MenuAction::shortcut)
                .findFirst()
                .orElse("");
    }

    /// Another number after every change.
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Whether an action has other keys than usual.
    boolean isChanged(MenuAction action) {
        return !action.keys().equals(usual(action));
    }

    /// The action, other than `action`, that `keys` do something for.
    Optional<MenuAction> owner(KeyCombination keys, MenuAction action) {
        return actions.stream()
                .filter(other -> other.item() != action.item())
                .filter(other ->
                        other.keys().filter(own -> Keys.areSame(own, keys)).isPresent())
                .findFirst();
    }

    /// Gives `keys` to `action`, and takes them from whatever had them.
    void set(MenuAction action, KeyCombination keys) {
        owner(keys, action).ifPresent(other -> keep(other, NONE));
        if (usual(action).filter(keys::equals).isPresent()) {
            keep(action, "");
        } else {
            keep(action, keys.getName());
        }
        giveKeys();
    }

    /// Leaves `action` without keys.
    void remove(MenuAction action) {
        keep(action, usual(action).isPresent() ? NONE : "");
        giveKeys();
    }

    private void keep(MenuAction action, String keys) {
        preferences.setKeys(action.item().getId(), Optional.of(keys).filter(text -> !text.isEmpty()));
    }

    /// Gives `action` its usual keys again, and takes them from whatever has them.
    void reset(MenuAction action) {
        usual(action).flatMap(keys -> owner(keys, action)).ifPresent(other -> keep(other, NONE));
        keep(action, "");
        giveKeys();
    }

    /// Gives all actions their usual keys again.
    void resetAll() {
        actions().forEach(action -> keep(action, ""));
        giveKeys();
    }
}
