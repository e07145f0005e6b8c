package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Controls;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds the window that asks how much a capture keeps.
public final class BoundsController {
    private final BoundsModel model;

    @FXML
    private TextField boundsExchangesField;

    @FXML
    private Label boundsExchangesProblem;

    @FXML
    private TextField boundsMebibytesField;

    @FXML
    private Label boundsMebibytesProblem;

    @FXML
    private Label boundsCostLabel;

    @FXML
    private Button boundsApplyButton;

    /// A controller over `model`.
    public BoundsController(BoundsModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Controls.bind(boundsExchangesField, model.exchanges());
        Controls.bindProblem(boundsExchangesProblem, model.exchanges().problemProperty());
        Controls.bind(boundsMebibytesField, model.mebibytes());
        Controls.bindProblem(boundsMebibytesProblem, model.mebibytes().problemProperty());
        boundsCostLabel.textProperty().bind(model.cost());
        boundsCostLabel.visibleProperty().bind(model.isAcceptable());
        boundsApplyButton.textProperty().bind(model.applyText());
        boundsApplyButton.disableProperty().bind(model.isAcceptable().map(acceptable -> !acceptable));
    }

    @FXML
    private void showUsual() {
        model.showUsual();
    }

    @FXML
    private void apply() {
        if (model.apply()) {
            close();
        }
    }

    @FXML
    private void close() {
        boundsApplyButton.getScene().getWindow().hide();
    }
}
