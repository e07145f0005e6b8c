package divide.inspector.ui.fx;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Tells whether a part of the window can be seen, as far as the window goes.
public final class Watched {
    private Watched() {}

    /// Whether `node` is in a window that shows and isn't iconified.
    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Watched::showing)
                .orElse(false);
    }

    /// Whether `node` is in a scene: a node that is in none any more need not be told anything.
    public static ObservableValue<Boolean> inScene(Node node) {
        return node.sceneProperty().map(Objects::nonNull).orElse(false);
    }

    private static ObservableValue<Boolean> showing(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty().and(stage.iconifiedProperty().not())
                : window.showingProperty();
    }
}
