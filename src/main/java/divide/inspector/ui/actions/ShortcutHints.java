package divide.inspector.ui.actions;

import divide.inspector.ui.fx.LatePane;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/// Has a window's controls show the keys that do the same as they: a control whose `userData` is the `fx:id` of a
/// menu's item says them in its tooltip, a label that stands for nothing else shows them.
final class ShortcutHints {
    private static final String BARE = "tooltip without keys";
    private static final String SEEN = "controls that show keys are known";

    private final Shortcuts shortcuts;
    private final List<Node> marked = new ArrayList<>();

    ShortcutHints(Shortcuts shortcuts) {
        this.shortcuts = shortcuts;
    }

    /// Shows the keys in `window`, now and whenever they change.
    Subscription follow(Parent window) {
        collect(window);
        return shortcuts.changesProperty().subscribe(change -> marked.forEach(this::show));
    }

    private void collect(Node node) {
        if (node.getUserData() instanceof String) {
            marked.add(node);
        }
        inside(node).forEach(this::collect);
    }

    /// What stands in controls is no child of theirs before they are drawn.
    private List<? extends Node> inside(Node node) {
        return switch (node) {
            case SplitPane split -> regions(split);
            case ScrollPane scroll -> List.of(scroll.getContent());
            case TitledPane titled -> List.of(titled.getContent());
            case LatePane late -> loadedLater(late);
            case Parent parent -> parent.getChildrenUnmodifiable();
            default -> List.of();
        };
    }

    /// A region that is folded away is there only once it is unfolded.
    private List<Node> regions(SplitPane split) {
        split.getItems().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(region -> !region.getProperties().containsKey(SEEN))
                        .forEach(this::unfolded);
            }
        });
        split.getItems().forEach(region -> region.getProperties().put(SEEN, true));
        return split.getItems();
    }

    private List<Node> loadedLater(LatePane late) {
        late.contentProperty().subscribe((before, loaded) -> unfolded(loaded));
        return late.getChildren();
    }

    private void unfolded(Node region) {
        region.getProperties().put(SEEN, true);
        collect(region);
        marked.forEach(this::show);
    }

    private void show(Node node) {
        String keys = shortcuts.text((String) node.getUserData());
        if (node instanceof Control control && control.getTooltip() != null) {
            show(control.getTooltip(), keys);
        } else if (node instanceof Labeled label) {
            label.setText(keys);
        }
    }

    private static void show(Tooltip tooltip, String keys) {
        Object bare = tooltip.getProperties().computeIfAbsent(BARE, key -> tooltip.getText());
        tooltip.setText(keys.isEmpty() ? (String) bare : bare + " (" + keys + ")");
    }
}
