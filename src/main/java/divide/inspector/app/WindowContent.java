package divide.inspector.app;

import javafx.scene.Group;
import javafx.scene.Scene;

/// What a window shows: a pane, which is built anew when the language is switched. JavaFX thread only.
final class WindowContent {
    private final Panes panes;
    private final String name;
    private final Scene scene;
    private LoadedPane pane;

    /// The pane of `fxml/NAME.fxml` in a scene of `size`.
    WindowContent(Panes panes, String name, Launch.Size size) {
        this(panes, name, new Scene(new Group(), size.width(), size.height()));
    }

    /// The pane of `fxml/NAME.fxml` in `scene`, in place of what is there.
    WindowContent(Panes panes, String name, Scene scene) {
        this.panes = panes;
        this.name = name;
        this.scene = scene;
        this.pane = panes.load(name);
        scene.setRoot(pane.root());
    }

    Scene scene() {
        return scene;
    }

    /// Builds the pane anew in the language of the moment. What the user did to its controls stays.
    void rebuild() {
        ViewState state = ViewState.of(scene);
        pane.release();
        pane = panes.load(name);
        scene.setRoot(pane.root());
        state.restore(scene);
    }

    /// Lets go of everything: the window is gone. Some ties hold as long as a control is in a scene.
    void release() {
        pane.release();
        scene.setRoot(new Group());
    }
}
