package divide.inspector.ui.call;

import divide.inspector.load.LoadProgress;
import divide.inspector.ui.fx.Clip;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The call pane's load run: its form, how it goes on, and what came of it.
public final class LoadController {
    private final LoadModel model;
    private final Messages messages;
    private final LoadWords words;

    @FXML
    private TitledPane loadPane;

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
    private Label loadStartHint, loadProblemLabel, loadStateLabel, loadTroubleLabel, loadSpotLabel;
    @FXML
    private Button loadStartButton, loadCancelButton, loadCopyButton;

    @FXML
    private ProgressBar loadProgressBar;

    @FXML
    private VBox loadResultBox;

    @FXML
    private GridPane loadFigures;

    @FXML
    private HeatMap loadHeatMap;

    /// A controller of `model`.
    public LoadController(LoadModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new LoadWords(messages);
    }

    @FXML
    private void initialize() {
        bindForm(model.form());
        loadPane.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        Controls.bindProblem(loadProblemLabel, model.problemProperty());
        loadStartButton
                .disableProperty()
                .bind(model.runningProperty().or(model.problemProperty().isNotEmpty()));
        Controls.showWhen(model.runningProperty(), loadCancelButton);
        Controls.showWhen(model.runningProperty().not(), loadStartHint);
        Controls.showWhen(model.progressProperty().map(Optional::isPresent), loadResultBox);
        Controls.showWhen(loadTroubleLabel.textProperty().isNotEmpty(), loadTroubleLabel);
        model.progressProperty().subscribe(now -> now.ifPresent(this::show));
        model.runningProperty().subscribe(this::reveal);
        loadPane.expandedProperty().subscribe((before, now) -> Platform.runLater(() -> Controls.scrollTo(loadPane)));
    }

    /// Unfolds, and scrolls there once it is laid out.
    private void reveal(boolean run) {
        if (run) {
            loadPane.setExpanded(true);
            Platform.runLater(() -> Controls.scrollTo(loadResultBox));
        }
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

    private void show(LoadProgress now) {
        model.plan().ifPresent(plan -> {
            loadStateLabel.setText(words.progress(plan, now, model.recording()));
            loadProgressBar.setProgress(LoadWords.share(plan, now));
        });
        List<String> figures = words.figures(now);
        List<Label> values = figureLabels("figure");
        for (int i = 0; i < figures.size(); i++) {
            values.get(i).setText(figures.get(i));
        }
        loadTroubleLabel.setText(words.trouble(now));
        loadHeatMap.show(now.picture());
        loadHeatMap.setAccessibleText(words.picture(now));
    }

    private List<Label> figureLabels(String styleClass) {
        return loadFigures.getChildren().stream()
                .filter(node -> node.getStyleClass().contains(styleClass))
                .map(Label.class::cast)
                .toList();
    }

    private void shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.runningProperty().get()) {
            cancel();
            event.consume();
        }
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void copy() {
        List<String> names =
                figureLabels("figure-name").stream().map(Label::getText).toList();
        model.plan()
                .flatMap(plan ->
                        model.progressProperty().get().map(now -> words.copy(plan, now, model.recording(), names)))
                .ifPresent(Clip::put);
    }

    @FXML
    private void point(MouseEvent event) {
        loadSpotLabel.setText(words.spot(loadHeatMap.spotOrNull(event.getX(), event.getY())));
    }

    @FXML
    private void leave() {
        loadSpotLabel.setText(words.spot(null));
    }
}
