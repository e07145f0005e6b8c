package divide.inspector.ui.shell;

import divide.inspector.ui.session.Notice;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// Binds the window that exports the Wireshark dissector.
public final class DissectorController {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final DissectorModel model;

    @FXML
    private Label dissectorOutcomeLabel;

    /// A controller over `model`.
    public DissectorController(DissectorModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.outcomeProperty().subscribe(outcome -> {
            dissectorOutcomeLabel.setText(outcome.map(Notice::text).orElse(""));
            dissectorOutcomeLabel.pseudoClassStateChanged(
                    REFUSED,
                    outcome.map(Notice::kind)
                            .filter(Notice.Kind.TROUBLE::equals)
                            .isPresent());
        });
    }

    @FXML
    private void export() {
        model.export();
    }

    @FXML
    private void close() {
        dissectorOutcomeLabel.getScene().getWindow().hide();
    }
}
