package divide.inspector.app;

import divide.inspector.ui.fx.View;
import java.util.List;
import javafx.scene.Parent;

/// A pane that was loaded, with the views that have to be released with it. JavaFX thread only.
///
/// @param root its scene graph
/// @param views those of its controllers that listen to what lives longer, its own and the included ones'; those of
/// panes that are loaded late are added then
record LoadedPane(Parent root, List<View> views) {
    /// Lets go of all that the pane listens to.
    void release() {
        views.forEach(View::release);
    }
}
