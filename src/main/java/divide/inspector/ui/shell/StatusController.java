package divide.inspector.ui.shell;

import divide.inspector.ui.fx.View;
import divide.inspector.ui.fx.Yielding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Binds the status bar.
public final class StatusController extends View {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final StatusModel model;
    private final Runnable showLimits;

    @FXML
    private Node statusDot;

    @FXML
    private Label statusServer;

    @FXML
    private Label statusConnections;

    @FXML
    private Label statusExchanges;

    @FXML
    private Label statusFindings;

    @FXML
    private Label statusDropped;

    @FXML
    private Button statusMemory;

    /// A controller over `model`.
    ///
    /// @param showLimits shows how much a capture may hold
    public StatusController(StatusModel model, Runnable showLimits) {
        this.model = model;
        this.showLimits = showLimits;
    }

    @FXML
    private void initialize() {
        Yielding.in((HBox) statusConnections.getParent(), statusConnections, statusExchanges, statusDropped);
        statusServer.textProperty().bind(model.server());
        tie(model.listens().subscribe(on -> statusDot.pseudoClassStateChanged(ON, on)));
        statusConnections.textProperty().bind(model.connections());
        statusExchanges.textProperty().bind(model.exchanges());
        statusFindings.textProperty().bind(model.findings());
        statusDropped.textProperty().bind(model.dropped());
        statusMemory.textProperty().bind(model.memory());
    }

    @FXML
    private void captureLimits() {
        showLimits.run();
    }
}
