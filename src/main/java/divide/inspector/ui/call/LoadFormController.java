package divide.inspector.ui.call;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Messages;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/// The form of a load run, and its start and end.
public final class LoadFormController {
    private final LoadModel model;
    private final Messages messages;

    @FXML
    private ChoiceBox<LoadForm.Unit> loadUnitChoice;

    @FXML
    private TextField loadCallsField, loadSecondsField, loadConnectionsField, loadDepthField, loadRateField;
    @FXML
    private TextField num1LeastField, num1MostField, num2LeastField, num2MostField, loadSeedField;
    @FXML
    private CheckBox loadRandomCheck, loadRecordCheck;

    @FXML
    private Pane loadRangesBox;

    @FXML
    private Label loadProblemLabel, loadStartHint;
    @FXML
    private Button loadStartButton, loadCancelButton;

    /// A controller of `model`.
    public LoadFormController(LoadModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        bindForm(model.form());
        Controls.bindProblem(loadProblemLabel, model.problemProperty());
        loadStartButton
                .disableProperty()
                .bind(model.runningProperty().or(model.problemProperty().isNotEmpty()));
        Controls.showWhen(model.runningProperty(), loadCancelButton);
        Controls.showWhen(model.runningProperty().not(), loadStartHint);
    }

    private void bindForm(LoadForm form) {
        List<LoadForm.Unit> units = List.of(LoadForm.Unit.values());
        Controls.bind(loadUnitChoice, units, this::unit, form.unitProperty());
        Controls.bind(loadCallsField, form.calls());
        Controls.bind(loadSecondsField, form.seconds());
        Controls.showWhen(form.unitProperty().map(unit -> unit == LoadForm.Unit.CALLS), loadCallsField);
        Controls.showWhen(form.unitProperty().map(unit -> unit == LoadForm.Unit.SECONDS), loadSecondsField);
        Controls.bind(loadConnectionsField, form.connections());
        Controls.bind(loadDepthField, form.depth());
        Controls.bind(loadRateField, form.rate());
        Controls.bind(num1LeastField, form.num1().least());
        Controls.bind(num1MostField, form.num1().most());
        Controls.bind(num2LeastField, form.num2().least());
        Controls.bind(num2MostField, form.num2().most());
        Controls.bind(loadSeedField, form.seed());
        loadRandomCheck.selectedProperty().bindBidirectional(form.randomProperty());
        loadRecordCheck.selectedProperty().bindBidirectional(form.recordedProperty());
        Controls.showWhen(form.randomProperty(), loadRangesBox);
    }

    private String unit(LoadForm.Unit unit) {
        return messages.text("load.unit." + unit.name().toLowerCase(Locale.ROOT));
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
