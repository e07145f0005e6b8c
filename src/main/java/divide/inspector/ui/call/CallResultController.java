package divide.inspector.ui.call;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.fx.Zoom;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The call pane's result card: what came of the last call, or how long the one under way has taken.
public final class CallResultController extends View {
    private static final PseudoClass VALUE = PseudoClass.getPseudoClass("value");
    private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int LONG_TEXT = 18;
    private static final double HIGHEST_TEXT = 136;

    private final CallModel model;
    private final Messages messages;

    @FXML
    private StackPane resultCard;

    @FXML
    private VBox resultBox;

    @FXML
    private HBox waitingBox;

    @FXML
    private ScrollPane resultScroll;

    @FXML
    private Label waitingLabel, resultSign, resultLabel, resultDetail, resultBlankLabel;

    /// A controller of the result of `model`.
    public CallResultController(CallModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Controls.showWhen(model.slowProperty(), waitingBox);
        waitingLabel
                .textProperty()
                .bind(model.waitedProperty()
                        .map(nanos -> messages.text(
                                "call.waiting.text", messages.figures().duration(nanos.longValue()))));
        tie(waitingLabel.textProperty()::unbind);
        resultLabel.heightProperty().subscribe(() -> Platform.runLater(this::fitScroll));
        tie(model.resultProperty().subscribe(this::show));
        tie(model.runningProperty().subscribe(this::showBlank));
    }

    /// Sees to the room for the text, since a scroll pane doesn't ask how high its content is at its width.
    // The text gets its height during a layout, where asking for another one is lost: hence later.
    private void fitScroll() {
        resultScroll.setPrefViewportHeight(
                Math.min(Zoom.pixels(resultCard, HIGHEST_TEXT), Math.ceil(resultLabel.getHeight())));
    }

    private void show(Optional<ResultView> result) {
        resultBox.setVisible(result.isPresent());
        resultSign.setText(result.map(ResultView::sign).orElse(""));
        resultLabel.setText(result.map(ResultView::text).orElse(""));
        resultDetail.setText(result.map(ResultView::detail).orElse(""));
        Optional<ResultView.Kind> kind = result.map(ResultView::kind);
        resultCard.pseudoClassStateChanged(VALUE, kind.equals(Optional.of(ResultView.Kind.VALUE)));
        resultCard.pseudoClassStateChanged(RAISED, kind.equals(Optional.of(ResultView.Kind.RAISED)));
        resultCard.pseudoClassStateChanged(FAILED, kind.equals(Optional.of(ResultView.Kind.FAILED)));
        resultCard.pseudoClassStateChanged(LONG, resultLabel.getText().length() > LONG_TEXT);
        resultScroll.setVvalue(0);
        showBlank();
    }

    private void showBlank() {
        boolean blank = model.resultProperty().get().isEmpty()
                && !model.runningProperty().get();
        resultBlankLabel.setVisible(blank);
    }
}
