package divide.inspector.app;

import divide.inspector.ui.fx.Focus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/// What a screen reader finds in the windows. JavaFX thread.
final class Heard {
    private Heard() {}

    /// `node` and all in it.
    static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Heard::all))
                : Stream.of(node);
    }

    /// All that is in any of the program's windows.
    static Stream<Node> everything() {
        return List.copyOf(Window.getWindows()).stream()
                .flatMap(each -> all(each.getScene().getRoot()))
                .toList()
                .stream();
    }

    /// What can have the focus and says nothing.
    static List<String> silent() {
        List<Node> labelled = everything()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .filter(Objects::nonNull)
                .toList();
        return everything()
                .filter(node -> node.isFocusTraversable() && Focus.isThere(node))
                .filter(node -> !labelled.contains(node) && name(node).isBlank())
                .map(Node::toString)
                .toList();
    }

    private static String name(Node node) {
        String spoken = (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        String own = Objects.requireNonNullElse(node.getAccessibleText(), "");
        String words = switch (node) {
            case TextInputControl field -> Objects.requireNonNullElse(field.getPromptText(), "");
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            default -> "";
        };
        boolean isTyped = node instanceof TextInputControl;
        return own + words + (isTyped ? "" : Objects.requireNonNullElse(spoken, ""));
    }
}
