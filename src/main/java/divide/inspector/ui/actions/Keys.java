package divide.inspector.ui.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// Key combinations as they are typed, kept and compared.
final class Keys {
    private Keys() {}

    /// What is held down and pressed in `event`; empty while only keys like Shift are, or a key that has no name.
    static Optional<KeyCombination> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        return code.isModifierKey() || code == KeyCode.UNDEFINED
                ? Optional.empty()
                : Optional.of(new KeyCodeCombination(code, modifiers(event)));
    }

    private static KeyCombination.Modifier[] modifiers(KeyEvent event) {
        List<KeyCombination.Modifier> held = new ArrayList<>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        } else if (event.isControlDown()) {
            held.add(KeyCombination.CONTROL_DOWN);
        } else if (event.isMetaDown()) {
            held.add(KeyCombination.META_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        return held.toArray(KeyCombination.Modifier[]::new);
    }

    /// Reads what [KeyCombination#getName] wrote; empty where that is no combination, or none that may do something.
    static Optional<KeyCombination> read(String name) {
        try {
            return Optional.of(KeyCombination.valueOf(name)).filter(Keys::areFree);
        } catch (IllegalArgumentException | NullPointerException odd) {
            return Optional.empty();
        }
    }

    /// Whether keys may do something everywhere in the window: with a key held down that no text is typed with, or
    /// function keys.
    static boolean areFree(KeyCombination keys) {
        boolean isHeld = List.of(keys.getShortcut(), keys.getControl(), keys.getAlt(), keys.getMeta())
                .contains(ModifierValue.DOWN);
        boolean isFunction =
                keys instanceof KeyCodeCombination code && code.getCode().isFunctionKey();
        return isHeld || isFunction;
    }

    /// Whether two combinations are the same on this platform, where one may say "the key for shortcuts" and the other
    /// which one that is.
    static boolean areSame(KeyCombination one, KeyCombination other) {
        return one.getDisplayText().equals(other.getDisplayText());
    }
}
