package divide.inspector.ui.server;

import divide.inspector.ui.fx.Messages;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.TitledPane;

/// The heading that the server's limits fold out under: it says when some are wrong.
public final class LimitsController {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final LimitsForm form;
    private final ServerTexts texts;

    @FXML
    private TitledPane serverLimitsPane;

    /// A controller over the limits of `model`.
    public LimitsController(ServerModel model, Messages messages) {
        this.form = model.form().limits();
        this.texts = new ServerTexts(model, messages);
    }

    @FXML
    private void initialize() {
        serverLimitsPane.textProperty().bind(texts.limits());
        texts.limits().subscribe(title -> serverLimitsPane.pseudoClassStateChanged(FAULTY, form.faults() > 0));
    }
}
