package divide.inspector.ui.proxy;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Focus;
import divide.inspector.ui.fx.LatePane;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;

/// Folds the recording proxies out.
public final class ProxyController {
    private final ProxyModel model;

    @FXML
    private TitledPane proxyPane;

    @FXML
    private LatePane proxyPlace;

    /// A controller over `model`.
    public ProxyController(ProxyModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        proxyPane.expandedProperty().bindBidirectional(model.shownProperty());
        proxyPane.expandedProperty().subscribe((_, unfolded) -> reveal(unfolded));
    }

    /// Scrolls there once it is laid out.
    private void reveal(boolean unfolded) {
        if (unfolded) {
            Platform.runLater(() -> {
                Controls.scrollTo(proxyPane);
                Focus.firstIn(proxyPlace).ifPresent(Node::requestFocus);
            });
        }
    }
}
