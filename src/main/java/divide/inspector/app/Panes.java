package divide.inspector.app;

import divide.inspector.ui.fx.LatePane;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the program's FXML, with controllers that get what they need by constructor. JavaFX thread only.
///
/// @param controllers makes each kind of controller
/// @param messages the texts
/// @param fitting makes what was loaded as large as the rest of the window
record Panes(Map<Class<?>, Supplier<Object>> controllers, Messages messages, Consumer<Parent> fitting) {
    /// The pane of `fxml/NAME.fxml`, in the language of the moment.
    LoadedPane load(String name) {
        String path = "/divide/inspector/fxml/" + name + ".fxml";
        URL url = Objects.requireNonNull(Panes.class.getResource(path), path);
        FXMLLoader loader = new FXMLLoader(url, messages.bundle());
        List<View> views = new ArrayList<>();
        loader.setControllerFactory(type -> controller(type, views));
        LatePane.in(loader, fitting);
        try {
            Parent content = loader.load();
            fitting.accept(content);
            return new LoadedPane(content, views);
        } catch (IOException broken) {
            throw new UncheckedIOException(path + " can't be loaded", broken);
        }
    }

    private Object controller(Class<?> type, List<View> views) {
        Object controller =
                Objects.requireNonNull(controllers.get(type), type.getName()).get();
        if (controller instanceof View view) {
            views.add(view);
        }
        return controller;
    }
}
