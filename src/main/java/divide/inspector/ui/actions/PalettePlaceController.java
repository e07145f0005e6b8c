package divide.inspector.ui.actions;

import divide.inspector.ui.fx.LatePane;
import divide.inspector.ui.fx.View;
import javafx.fxml.FXML;
import javafx.scene.Scene;

/// Gives the window's menus their keys, and loads the palette when it is opened first.
public final class PalettePlaceController extends View {
    private final PaletteModel model;
    private final Shortcuts shortcuts;

    @FXML
    private LatePane palettePlace;

    /// A controller of the palette that looks in `model`, in a window whose menus have `shortcuts`.
    public PalettePlaceController(PaletteModel model, Shortcuts shortcuts) {
        this.model = model;
        this.shortcuts = shortcuts;
    }

    @FXML
    private void initialize() {
        palettePlace.sceneProperty().subscribe(this::entered);
        tie(LatePane.showFrom(model.openProperty(), palettePlace));
    }

    private void entered(Scene scene) {
        if (scene != null) {
            tie(shortcuts.govern(scene.getRoot()));
        }
    }
}
