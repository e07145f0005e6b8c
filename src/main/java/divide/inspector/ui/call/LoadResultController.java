package divide.inspector.ui.call;

import divide.inspector.load.LoadProgress;
import divide.inspector.ui.fx.Clip;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.View;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// How the load run goes on, and what came of it.
public final class LoadResultController extends View {
    private final LoadModel model;
    private final LoadWords words;

    @FXML
    private Label loadStateLabel, loadTroubleLabel, loadSpotLabel;

    @FXML
    private ProgressBar loadProgressBar;

    @FXML
    private VBox loadResultBox;

    @FXML
    private Pane loadFigures;

    @FXML
    private HeatMap loadHeatMap;

    /// A controller of the result of `model`.
    public LoadResultController(LoadModel model, Messages messages) {
        this.model = model;
        this.words = new LoadWords(messages);
    }

    @FXML
    private void initialize() {
        Controls.showWhen(model.progressProperty().map(Optional::isPresent), loadResultBox);
        Controls.showWhen(loadTroubleLabel.textProperty().isNotEmpty(), loadTroubleLabel);
        loadHeatMap.write(words.messages().figures());
        new HeatMapKeys(loadHeatMap, this::say);
        tie(model.progressProperty().subscribe(now -> now.ifPresent(this::show)));
        tie(model.runningProperty().subscribe(this::reveal));
    }

    /// Scrolls there once it is laid out.
    private void reveal(boolean run) {
        if (run) {
            Platform.runLater(() -> Controls.scrollTo(loadResultBox));
        }
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
                .flatMap(column -> ((Pane) column).getChildren().stream())
                .filter(node -> node.getStyleClass().contains(styleClass))
                .map(Label.class::cast)
                .toList();
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

    private void say(Optional<HeatMap.Spot> spot) {
        String said = words.spot(spot.orElse(null));
        loadSpotLabel.setText(said);
        loadHeatMap.setAccessibleHelp(said);
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
