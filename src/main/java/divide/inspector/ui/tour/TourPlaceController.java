package divide.inspector.ui.tour;

import divide.inspector.ui.fx.LatePane;
import divide.inspector.ui.fx.View;
import java.util.Optional;
import javafx.fxml.FXML;

/// Loads the tour when it begins.
public final class TourPlaceController extends View {
    private final TourModel model;

    @FXML
    private LatePane tourPlace;

    /// A controller over `model`.
    public TourPlaceController(TourModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        tie(LatePane.showFrom(model.stepProperty().map(Optional::isPresent), tourPlace));
    }
}
