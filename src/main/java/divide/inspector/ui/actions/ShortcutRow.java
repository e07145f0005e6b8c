package divide.inspector.ui.actions;

import java.util.List;
import java.util.Optional;

/// A line of the list of shortcuts.
///
/// @param path where the action is found
/// @param name what the action is called
/// @param keys the keys that do it; empty when there are none
/// @param action the action that can be given other keys; empty for keys that stay
/// @param isChanged whether the keys are others than usual
record ShortcutRow(List<String> path, String name, String keys, Optional<MenuAction> action, boolean isChanged) {
    /// The path and the name.
    String label() {
        return String.join(Match.STEP, path) + Match.STEP + name;
    }

    /// Whether it stands for the same as `other`, whose keys may have been others.
    boolean isSame(ShortcutRow other) {
        return label().equals(other.label());
    }
}
