package divide.inspector.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Toggle;

/// What a user has done to the controls of a scene and no model knows: what is typed, folded, dragged, sorted and
/// scrolled, and where the focus is. It is found again by the controls' names. JavaFX thread only.
final class ViewState {
    private final Map<String, Consumer<Node>> controls = new HashMap<>();
    private final Optional<String> focused;

    private ViewState(Scene scene) {
        named(scene.getRoot()).forEach((name, node) -> remember(node).ifPresent(how -> controls.put(name, how)));
        focused = Optional.ofNullable(scene.getFocusOwner()).map(Node::getId);
    }

    /// How the controls of `scene` stand now.
    static ViewState of(Scene scene) {
        return new ViewState(scene);
    }

    /// Brings the controls of `scene` there as well, as far as it has such. They are laid out on the way, twice: what
    /// is in a split or folded pane is there only then, and what has to be scrolled to has its place.
    void restore(Scene scene) {
        Parent root = scene.getRoot();
        root.applyCss();
        root.layout();
        bring(named(root), TitledPane.class::isInstance);
        // What is folded out again may have been loaded by that.
        bring(named(root), node -> !(node instanceof TitledPane));
        focused.map(id -> root.lookup("#" + id)).ifPresent(Node::requestFocus);
        root.layout();
    }

    private void bring(Map<String, Node> nodes, Predicate<Node> wanted) {
        controls.forEach((name, how) ->
                Optional.ofNullable(nodes.get(name)).filter(wanted).ifPresent(how));
    }

    /// Under its own name, or under that of the nearest named one around it and its kind.
    private static Map<String, Node> named(Parent root) {
        Map<String, Node> named = new HashMap<>();
        List<Node> nodes = new ArrayList<>(List.of(root));
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            named.putIfAbsent(name(node), node);
            if (node instanceof Parent parent) {
                nodes.addAll(parent.getChildrenUnmodifiable());
            }
        }
        return named;
    }

    private static String name(Node node) {
        if (node.getId() != null) {
            return node.getId();
        }
        Node above = node.getParent();
        while (above != null && above.getId() == null) {
            above = above.getParent();
        }
        return (above == null ? "" : above.getId()) + " " + node.getClass().getSimpleName();
    }

    private static Optional<Consumer<Node>> remember(Node node) {
        return switch (node) {
            case TextInputControl field when field.isEditable() -> Optional.of(typed(field));
            case SplitPane split -> Optional.of(divided(split));
            case TitledPane titled -> Optional.of(folded(titled));
            case ScrollPane scroll -> Optional.of(scrolled(scroll));
            case ChoiceBox<?> choice -> Optional.of(chosen(choice));
            case Toggle toggle when toggle.isSelected() -> Optional.of(ViewState::press);
            case TableView<?> table -> Optional.of(TableState.of(table));
            case ListView<?> list -> Optional.of(ScrolledRows.of(list));
            default -> Optional.empty();
        };
    }

    private static Consumer<Node> typed(TextInputControl field) {
        String text = field.getText();
        int anchor = field.getAnchor();
        int caret = field.getCaretPosition();
        return node -> {
            TextInputControl next = (TextInputControl) node;
            if (text != null && !text.equals(next.getText())) {
                next.setText(text);
            }
            next.selectRange(anchor, caret);
        };
    }

    private static Consumer<Node> divided(SplitPane split) {
        double[] dividers = split.getDividerPositions();
        return node -> ((SplitPane) node).setDividerPositions(dividers);
    }

    private static Consumer<Node> folded(TitledPane titled) {
        boolean expanded = titled.isExpanded();
        return node -> {
            TitledPane next = (TitledPane) node;
            boolean animated = next.isAnimated();
            next.setAnimated(false);
            next.setExpanded(expanded);
            next.setAnimated(animated);
        };
    }

    private static Consumer<Node> scrolled(ScrollPane scroll) {
        double across = scroll.getHvalue();
        double down = scroll.getVvalue();
        return node -> {
            ScrollPane next = (ScrollPane) node;
            next.setHvalue(across);
            next.setVvalue(down);
        };
    }

    private static Consumer<Node> chosen(ChoiceBox<?> choice) {
        int index = choice.getSelectionModel().getSelectedIndex();
        return node -> ((ChoiceBox<?>) node).getSelectionModel().select(index);
    }

    /// As a user does, so that whoever listens hears of it.
    private static void press(Node node) {
        if (node instanceof Toggle toggle && !toggle.isSelected() && node instanceof ButtonBase button) {
            button.fire();
        }
    }
}
