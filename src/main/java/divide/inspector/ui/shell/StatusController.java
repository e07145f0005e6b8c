package divide.inspector.ui.shell;

import divide.inspector.ui.fx.View;
import divide.inspector.ui.fx.Yielding;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
        tie(model.listens().subscribe(on -> statusDot.pseudoClassStateChanged(ON, on)));
        statusConnections.textProperty().bind(model.connections());
        statusExchanges.textProperty().bind(model.exchanges());
        statusDropped.textProperty().bind(model.dropped());
        HBox bar = (HBox) statusConnections.getParent();
        Yielding.in(
                bar,
                List.of(
                        Yielding.hiding(statusConnections),
                        Yielding.shortening(statusServer, model.server(), model.serverBrief()),
                        Yielding.shortening(statusMemory, model.memory(), model.memoryBrief()),
                        Yielding.shortening(statusFindings, model.findings(), model.findingsBrief()),
                        Yielding.hiding(statusExchanges),
                        Yielding.hiding(statusDropped),
                        Yielding.hiding(statusMemory),
                        Yielding.hiding(statusFindings)));
        sayAll(bar);
    }

    /// Whatever had to give way is a hover away, and screen readers hear the whole.
    private void sayAll(Node bar) {
        Tooltip all = new Tooltip();
        all.setOnShowing(event -> all.setText(String.join("\n", model.sentences())));
        Tooltip.install(bar, all);
        statusServer.accessibleTextProperty().bind(model.server());
        statusFindings.accessibleTextProperty().bind(model.findings());
        statusMemory.accessibleTextProperty().bind(model.memory());
    }

    @FXML
    private void captureLimits() {
        showLimits.run();
    }
}
