package divide.inspector.ui.actions;

import divide.inspector.ui.fx.FixedKeys;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.WrittenKeys;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;

/// Which keys do what, and gives actions others. JavaFX thread only.
public final class ShortcutsModel {
    /// Keys that an action is to get and another one has.
    record Conflict(MenuAction action, KeyCombination keys, MenuAction owner) {}

    private final Shortcuts shortcuts;
    private final List<FixedKeys> fixed;
    private final Messages messages;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<ShortcutRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<MenuAction>> awaiting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Conflict>> conflict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Subscription changes;

    /// A model of `shortcuts`, and of keys that are `fixed`.
    public ShortcutsModel(Shortcuts shortcuts, List<FixedKeys> fixed, Messages messages) {
        this.shortcuts = shortcuts;
        this.fixed = fixed;
        this.messages = messages;
        query.subscribe(text -> list());
        changes = shortcuts.changesProperty().subscribe((before, now) -> list());
        say("shortcuts.begin.text");
    }

    /// Lets go of the shortcuts: the window is closed.
    void release() {
        changes.unsubscribe();
    }

    /// What the rows must have in their names or keys.
    StringProperty queryProperty() {
        return query;
    }

    ObservableList<ShortcutRow> rows() {
        return rows;
    }

    /// The action that gets the keys that are pressed next.
    ReadOnlyObjectProperty<Optional<MenuAction>> awaitingProperty() {
        return awaiting.getReadOnlyProperty();
    }

    /// What is to be decided first.
    ReadOnlyObjectProperty<Optional<Conflict>> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /// What can be done now, or came of it.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// A row in a sentence: the action, and its keys or that it has none.
    String spoken(ShortcutRow row) {
        return row.label() + ", " + (row.keys().isEmpty() ? messages.text("shortcuts.none.name") : row.keys());
    }

    Messages messages() {
        return messages;
    }

    private void list() {
        rows.setAll(Stream.concat(
                        shortcuts.actions().stream().map(this::row),
                        fixed.stream().map(this::row))
                .filter(this::isWanted)
                .toList());
    }

    private ShortcutRow row(MenuAction action) {
        return new ShortcutRow(
                action.path(), action.name(), action.shortcut(), Optional.of(action), shortcuts.isChanged(action));
    }

    private ShortcutRow row(FixedKeys keys) {
        return new ShortcutRow(
                List.of(messages.text(keys.place())),
                messages.text(keys.action()),
                keys.text(),
                Optional.empty(),
                false);
    }

    private boolean isWanted(ShortcutRow row) {
        String wanted = query.get().strip();
        return wanted.isEmpty()
                || row.keys().toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT))
                || Match.of(wanted, row.path(), row.name())
                        .filter(match -> match.rank() < Match.SCATTERED)
                        .isPresent();
    }

    /// Has the keys that are pressed next be those of `row`.
    void await(ShortcutRow row) {
        conflict.set(Optional.empty());
        awaiting.set(row.action());
        row.action()
                .ifPresentOrElse(
                        action -> say("shortcuts.press.text", action.name()),
                        () -> say("shortcuts.fixed.text", row.keys()));
    }

    /// Leaves everything as it is.
    void cancel() {
        awaiting.set(Optional.empty());
        conflict.set(Optional.empty());
        say("shortcuts.begin.text");
    }

    /// Gives `keys` to the action that awaits some, unless they are none for an action, or another one's.
    void press(KeyCombination keys) {
        MenuAction action = awaiting.get().orElseThrow();
        Optional<FixedKeys> holder =
                fixed.stream().filter(each -> each.has(keys)).findFirst();
        if (!Keys.areFree(keys)) {
            say("shortcuts.unfree.text", WrittenKeys.text(keys));
        } else if (holder.isPresent()) {
            say("shortcuts.held.text", WrittenKeys.text(keys), row(holder.get()).label());
        } else {
            awaiting.set(Optional.empty());
            shortcuts.owner(keys, action).ifPresentOrElse(owner -> ask(action, keys, owner), () -> give(action, keys));
        }
    }

    private void ask(MenuAction action, KeyCombination keys, MenuAction owner) {
        conflict.set(Optional.of(new Conflict(action, keys, owner)));
        say("shortcuts.conflict.text", WrittenKeys.text(keys), owner.name());
    }

    private void give(MenuAction action, KeyCombination keys) {
        shortcuts.set(action, keys);
        say("shortcuts.given.text", WrittenKeys.text(keys), action.name());
    }

    /// Takes the keys away from where they are.
    void take() {
        Conflict asked = conflict.get().orElseThrow();
        conflict.set(Optional.empty());
        give(asked.action(), asked.keys());
    }

    /// Leaves `row` without keys.
    void remove(ShortcutRow row) {
        change(row, shortcuts::remove, "shortcuts.removed.text");
    }

    /// Gives `row` its usual keys again.
    void reset(ShortcutRow row) {
        change(row, shortcuts::reset, "shortcuts.reset.text");
    }

    private void change(ShortcutRow row, Consumer<MenuAction> change, String key) {
        cancel();
        row.action().ifPresent(action -> {
            change.accept(action);
            say(
                    key,
                    action.name(),
                    action.shortcut().isEmpty() ? messages.text("shortcuts.none.name") : action.shortcut());
        });
    }

    /// Gives everything its usual keys again.
    void resetAll() {
        cancel();
        shortcuts.resetAll();
        say("shortcuts.resetAll.text");
    }

    private void say(String key, Object... details) {
        said.set(messages.text(key, details));
    }
}
