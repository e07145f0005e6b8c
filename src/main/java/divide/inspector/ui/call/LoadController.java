package divide.inspector.ui.call;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.View;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.TitledPane;

/// Folds the call pane's load run out.
public final class LoadController extends View {
    private final LoadModel model;

    @FXML
    private TitledPane loadPane;

    /// A controller over `model`.
    public LoadController(LoadModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        tie(model.runningProperty().subscribe(this::unfold));
        loadPane.expandedProperty().subscribe((_, _) -> reveal());
    }

    private void unfold(boolean run) {
        if (run) {
            loadPane.setExpanded(true);
        }
    }

    /// Scrolls there once it is laid out; a run's result is scrolled to by its own controller.
    private void reveal() {
        if (loadPane.isExpanded() && !model.runningProperty().get()) {
            Platform.runLater(() -> Controls.scrollTo(loadPane));
        }
    }
}
