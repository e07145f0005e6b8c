package divide.inspector.ui.tour;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Focus;
import divide.inspector.ui.fx.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Shows the tour's card beside the controls that it is about. It looks for them by their names in the window.
public final class TourController {
    private final TourModel model;
    private final Messages messages;
    private final EventHandler<KeyEvent> escape = this::escape;
    private final EventHandler<KeyEvent> alt = this::alt;
    private Subscription links = Subscription.EMPTY;
    private Node focus;

    /// Whether one of the card's buttons was pressed since Alt was.
    private boolean pressed;

    @FXML
    private TourLayer tourLayer;

    @FXML
    private VBox tourCard;

    @FXML
    private Label tourTitleLabel, tourProgressLabel, tourTextLabel, tourDoneLabel;
    @FXML
    private Button tourSkipButton, tourBackButton, tourDoButton, tourNextButton;

    /// A controller over `model`.
    public TourController(TourModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// The model outlives the window's content, so it is watched only while the layer is part of a window.
    @FXML
    private void initialize() {
        Controls.showWhen(tourDoneLabel.textProperty().isNotEmpty(), tourDoneLabel);
        tourLayer.sceneProperty().subscribe((before, now) -> {
            leave(before);
            if (now != null) {
                enter(now);
            }
        });
    }

    private void enter(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, escape);
        scene.addEventFilter(KeyEvent.ANY, alt);
        links = Subscription.combine(
                model.stepProperty().subscribe(this::show),
                model.doneProperty().subscribe(this::showDone),
                model.portOffered().subscribe((before, now) -> Platform.runLater(this::leadToPort)));
    }

    private void leave(Scene scene) {
        links.unsubscribe();
        tourLayer.release();
        if (scene != null) {
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
            scene.removeEventFilter(KeyEvent.ANY, alt);
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.stepProperty().get().isPresent()) {
            model.end();
            event.consume();
        }
    }

    private void show(Optional<Step> step) {
        tourLayer.setVisible(step.isPresent());
        step.ifPresentOrElse(this::show, tourLayer::release);
    }

    private void show(Step step) {
        tourTitleLabel.setText(text(step, "title"));
        tourTextLabel.setText(advice(step));
        tourProgressLabel.setText(
                step.isTask() ? messages.text("tour.progress.text", step.ordinal(), Step.count()) : "");
        offer(tourSkipButton, step != Step.FINISH);
        offer(tourBackButton, step.ordinal() > Step.SERVE.ordinal());
        tourNextButton.setText(nextText(step));
        showDone(model.doneProperty().get());
        // The regions that the step unfolds are laid out first.
        Platform.runLater(() -> aim(step));
    }

    private static void offer(Button button, boolean isOffered) {
        button.setVisible(isOffered);
        button.setManaged(isOffered);
    }

    private String nextText(Step step) {
        return switch (step) {
            case WELCOME -> messages.text("tour.start.button");
            case FINISH -> messages.text("tour.close.button");
            case SERVE, CALL, BYTES, ERROR, SPOIL -> messages.text("tour.next.button");
        };
    }

    private String text(Step step, String kind) {
        return messages.text("tour." + step.key(kind));
    }

    private String advice(Step step) {
        boolean isTaken = step == Step.SERVE && model.portOffered().getValue();
        return text(step, isTaken ? "taken" : "text");
    }

    /// Behind what the server pane says of the port that is in use.
    private void leadToPort() {
        if (model.stepProperty().get().equals(Optional.of(Step.SERVE))) {
            tourTextLabel.setText(advice(Step.SERVE));
            showDone(model.doneProperty().get());
            Optional.ofNullable(tourLayer.getScene().getRoot().lookup("#" + Step.NEXT_PORT))
                    .filter(Node::isVisible)
                    .ifPresent(link -> {
                        Controls.scrollTo(link);
                        link.requestFocus();
                    });
        }
    }

    private void aim(Step step) {
        if (tourLayer.getScene() != null && model.stepProperty().get().equals(Optional.of(step))) {
            List<Node> targets = targets(step);
            tourLayer.show(tourCard, targets, place(step));
            focus = targets.stream().filter(Focus::isReachable).findFirst().orElseGet(this::onward);
            Controls.scrollTo(focus);
            (model.doneProperty().get() ? tourNextButton : focus).requestFocus();
        }
    }

    /// Where the focus goes in a step whose control has given way for want of room.
    private Button onward() {
        return tourDoButton.isVisible() ? tourDoButton : tourNextButton;
    }

    /// Beside the form of a call a card would hide the result, and under the bytes their fields.
    private CardPlace.Choice place(Step step) {
        return switch (step.region()) {
            case NONE -> (place, target) -> place.middle();
            case SIDE -> (place, target) -> place.rightOf(bounds("sideRegion"), target);
            case FRAMES -> (place, target) -> place.above(bounds("detailPane"), target);
        };
    }

    private Bounds bounds(String name) {
        Node node = tourLayer.getScene().getRoot().lookup("#" + name);
        return node == null
                ? new BoundingBox(0, 0, 0, 0)
                : tourLayer.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private List<Node> targets(Step step) {
        Node root = tourLayer.getScene().getRoot();
        return step.targets().stream()
                .flatMap(name -> Stream.ofNullable(root.lookup("#" + name)))
                .toList();
    }

    private void showDone(boolean isDone) {
        Optional<Step> step = model.stepProperty().get();
        boolean isTask = step.filter(Step::isTask).isPresent();
        tourDoneLabel.setText(isTask && isDone ? text(step.orElseThrow(), "done") : "");
        offer(tourDoButton, isTask && !isDone);
        tourNextButton.getStyleClass().remove("accent");
        if (!isTask || isDone) {
            tourNextButton.getStyleClass().add("accent");
        }
        tourCard.setAccessibleText(Stream.of(tourProgressLabel, tourTitleLabel, tourTextLabel, tourDoneLabel)
                .map(Label::getText)
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + ". " + other)
                .orElse(""));
        tourLayer.requestLayout();
        if (isDone) {
            offerNext();
        }
    }

    /// Who pressed a button goes on by pressing the next one; who is typing or walks through bytes is left alone.
    private void offerNext() {
        Node owner = tourLayer.getScene().getFocusOwner();
        boolean isAtWork = owner instanceof TextInputControl || owner == focus && !(owner instanceof Button);
        if (!isAtWork) {
            tourNextButton.requestFocus();
        }
    }

    /// A menu bar takes the release of Alt for a wish to open a menu, also when Alt pressed one of the card's buttons.
    private void alt(KeyEvent event) {
        if (event.getCode() == KeyCode.ALT) {
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                pressed = false;
            } else if (pressed) {
                event.consume();
            }
        }
    }

    @FXML
    private void skip() {
        pressed = true;
        model.end();
    }

    @FXML
    private void back() {
        pressed = true;
        model.back();
    }

    @FXML
    private void perform() {
        pressed = true;
        model.perform();
    }

    @FXML
    private void next() {
        pressed = true;
        if (model.stepProperty().get().equals(Optional.of(Step.FINISH))) {
            model.end();
        } else {
            model.next();
        }
    }
}
