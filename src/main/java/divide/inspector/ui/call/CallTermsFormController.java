package divide.inspector.ui.call;

import divide.inspector.ui.fx.Controls;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;

/// The form of the terms of calls: deadlines, and whether calls share a connection.
public final class CallTermsFormController {
    private final CallModel model;

    @FXML
    private TextField connectDeadlineField, callDeadlineField, idleDeadlineField;

    @FXML
    private CheckBox newConnectionCheck;

    /// A controller of the terms of `model`.
    public CallTermsFormController(CallModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        TermsForm terms = model.terms();
        Controls.bind(connectDeadlineField, terms.connect());
        Controls.bind(callDeadlineField, terms.call());
        Controls.bind(idleDeadlineField, terms.idle());
        newConnectionCheck.selectedProperty().bindBidirectional(terms.freshProperty());
    }
}
