package divide.inspector.ui.call;

import divide.inspector.ui.fx.Controls;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// The call pane's fold-out with the terms of calls, and what is wrong with them, folded or not.
public final class CallTermsController {
    private final CallModel model;

    @FXML
    private Label termsProblemLabel;

    /// A controller of the terms of `model`.
    public CallTermsController(CallModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Controls.bindProblem(termsProblemLabel, model.terms().problemProperty());
    }
}
