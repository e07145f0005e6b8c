package divide.inspector.ui.actions;

import divide.inspector.ui.fx.Focus;
import divide.inspector.ui.fx.View;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Binds the palette, which lies over the window while it is open and gives the focus back to where it was.
///
/// It is no popup: input methods write into windows only, and in some languages nothing can be typed without one.
public final class PaletteController extends View {
    private static final int MOST_ROWS = 12;

    private final PaletteModel model;
    private Optional<Node> before = Optional.empty();

    @FXML
    private StackPane palettePane;

    @FXML
    private TextField paletteField;

    @FXML
    private ListView<Found> paletteList;

    @FXML
    private Label paletteNothingLabel;

    /// A controller of the palette that looks in `model`.
    public PaletteController(PaletteModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        paletteField.textProperty().bindBidirectional(model.queryProperty());
        paletteField.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        paletteList.setItems(model.found());
        paletteList.setCellFactory(made -> new PaletteCell(this::picked));
        tie(model.chosenProperty().subscribe(chosen -> choose(chosen.intValue())));
        tie(model.openProperty().subscribe((was, isOpen) -> show(isOpen)));
        palettePane.sceneProperty().subscribe(this::entered);
        ObservableValue<Scene> scene = palettePane.sceneProperty();
        scene.flatMap(Scene::rootProperty).flatMap(Node::layoutBoundsProperty).subscribe(this::cover);
        scene.flatMap(Scene::focusOwnerProperty).subscribe(this::focusMoved);
    }

    /// It is loaded because it was opened.
    private void entered(Scene scene) {
        if (scene != null && model.openProperty().get()) {
            show(true);
        }
    }

    /// The window lays its regions out and knows nothing of what lies over them.
    private void cover(Bounds window) {
        if (window != null) {
            palettePane.resizeRelocate(0, 0, window.getWidth(), window.getHeight());
        }
    }

    private void show(boolean isOpen) {
        if (palettePane.getScene() == null) {
            return;
        }
        if (isOpen) {
            before = Optional.ofNullable(palettePane.getScene().getFocusOwner());
            model.begin(actions());
            palettePane.setVisible(true);
            paletteField.requestFocus();
        } else {
            palettePane.setVisible(false);
            before.ifPresent(Focus::give);
            before = Optional.empty();
        }
    }

    private List<MenuAction> actions() {
        return palettePane.getScene().lookup("#menuBar") instanceof MenuBar bar ? MenuAction.of(bar) : List.of();
    }

    /// Whoever goes elsewhere wants the focus there, not back.
    private void focusMoved(Node owner) {
        if (model.openProperty().get() && owner != null && !Focus.isIn(owner, palettePane) && palettePane.isVisible()) {
            before = Optional.empty();
            model.openProperty().set(false);
        }
    }

    private void choose(int chosen) {
        paletteList.getSelectionModel().clearAndSelect(chosen);
        if (chosen >= 0) {
            reveal(chosen);
        }
        paletteList.setPrefHeight(2
                + paletteList.getFixedCellSize()
                        * Math.min(MOST_ROWS, model.found().size()));
        paletteList.setVisible(chosen >= 0);
        paletteList.setManaged(chosen >= 0);
        paletteNothingLabel.setVisible(chosen < 0);
        paletteNothingLabel.setManaged(chosen < 0);
        paletteField.setAccessibleText(model.messages().text("palette.field.name", model.spoken()));
    }

    private void reveal(int row) {
        paletteList.scrollTo(Math.max(0, row - MOST_ROWS / 2));
    }

    private void pressed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && isDone(event)) {
            event.consume();
        }
    }

    private boolean isDone(KeyEvent event) {
        switch (event.getCode()) {
            case UP, KP_UP -> model.step(-1);
            case DOWN, KP_DOWN -> model.step(1);
            case TAB -> model.step(event.isShiftDown() ? -1 : 1);
            case PAGE_UP -> model.page(-MOST_ROWS);
            case PAGE_DOWN -> model.page(MOST_ROWS);
            case ENTER -> model.chosenAction().ifPresent(this::run);
            case ESCAPE -> model.openProperty().set(false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void picked(int index) {
        model.possible(index).ifPresent(this::run);
    }

    /// The focus is back before the action: some actions move it.
    private void run(MenuAction action) {
        model.openProperty().set(false);
        model.run(action);
    }

    @FXML
    private void pressedOutside(MouseEvent event) {
        if (event.getTarget() == palettePane) {
            model.openProperty().set(false);
        }
        event.consume();
    }
}
