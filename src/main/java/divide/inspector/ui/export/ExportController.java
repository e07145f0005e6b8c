package divide.inspector.ui.export;

import divide.inspector.ui.fx.Watched;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;

/// Binds the window that exports exchanges.
public final class ExportController {
    private final ExportModel model;
    private final ToggleGroup group = new ToggleGroup();
    private Map<Choice, RadioButton> buttons = Map.of();
    private Subscription counts = Subscription.EMPTY;

    @FXML
    private RadioButton exportAllRadio;

    @FXML
    private RadioButton exportMatchingRadio;

    @FXML
    private RadioButton exportSelectedRadio;

    /// A controller over `model`.
    public ExportController(ExportModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        buttons = Map.of(
                Choice.ALL, exportAllRadio, Choice.MATCHING, exportMatchingRadio, Choice.SELECTED, exportSelectedRadio);
        buttons.forEach((choice, button) -> {
            button.setToggleGroup(group);
            button.setOnAction(event -> model.choiceProperty().set(choice));
        });
        model.choiceProperty().subscribe(choice -> group.selectToggle(buttons.get(choice)));
        say();
        Watched.of(exportAllRadio).subscribe(this::watch);
    }

    /// The counts go on while the window is open, and nothing holds on to it afterwards.
    private void watch(boolean watched) {
        counts.unsubscribe();
        counts = watched
                ? Subscription.combine(
                        model.session().totalsProperty().subscribe(totals -> say()),
                        model.session().selectedProperty().subscribe(number -> say()))
                : Subscription.EMPTY;
    }

    private void say() {
        buttons.forEach((choice, button) -> {
            button.setText(model.words(choice));
            button.setDisable(!model.isOffered(choice));
        });
    }

    @FXML
    private void save() {
        if (model.save()) {
            cancel();
        }
    }

    @FXML
    private void cancel() {
        exportAllRadio.getScene().getWindow().hide();
    }
}
