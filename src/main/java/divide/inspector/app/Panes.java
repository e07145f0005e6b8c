package divide.inspector.app;

import divide.inspector.ui.fx.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the program's FXML, with controllers that get what they need by constructor. JavaFX thread only.
///
/// @param controllers makes each kind of controller
/// @param messages the texts
record Panes(Map<Class<?>, Supplier<Object>> controllers, Messages messages) {
    /// The scene graph of `fxml/NAME.fxml`.
    Parent load(String name) {
        String path = "/divide/inspector/fxml/" + name + ".fxml";
        URL url = Objects.requireNonNull(Panes.class.getResource(path), path);
        FXMLLoader loader = new FXMLLoader(url, messages.bundle());
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException broken) {
            throw new UncheckedIOException(path + " can't be loaded", broken);
        }
    }

    private Object controller(Class<?> type) {
        return Objects.requireNonNull(controllers.get(type), type.getName()).get();
    }
}
