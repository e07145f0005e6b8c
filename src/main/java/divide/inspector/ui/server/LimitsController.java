package divide.inspector.ui.server;

import divide.inspector.ui.fx.Messages;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;

/// Binds the limits that fold out under the server.
public final class LimitsController {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final LimitsForm form;
    private final ServerTexts texts;

    @FXML
    private TitledPane serverLimitsPane;

    @FXML
    private TextField nameLimitField;

    @FXML
    private Label nameLimitProblem;

    @FXML
    private TextField argsLimitField;

    @FXML
    private Label argsLimitProblem;

    @FXML
    private TextField messageLimitField;

    @FXML
    private Label messageLimitProblem;

    @FXML
    private TextField idleLimitField;

    @FXML
    private Label idleLimitProblem;

    @FXML
    private TextField frameLimitField;

    @FXML
    private Label frameLimitProblem;

    @FXML
    private TextField connectionsLimitField;

    @FXML
    private Label connectionsLimitProblem;

    @FXML
    private Label limitsPendingLabel;

    @FXML
    private Hyperlink limitsDefaultsLink;

    /// A controller over the limits of `model`.
    public LimitsController(ServerModel model, Messages messages) {
        this.form = model.form().limits();
        this.texts = new ServerTexts(model, messages);
    }

    @FXML
    private void initialize() {
        FieldMarks.join(form.name(), nameLimitField, nameLimitProblem);
        FieldMarks.join(form.args(), argsLimitField, argsLimitProblem);
        FieldMarks.join(form.message(), messageLimitField, messageLimitProblem);
        FieldMarks.join(form.idle(), idleLimitField, idleLimitProblem);
        FieldMarks.join(form.frame(), frameLimitField, frameLimitProblem);
        FieldMarks.join(form.connections(), connectionsLimitField, connectionsLimitProblem);
        FieldMarks.show(texts.pending(), limitsPendingLabel);
        serverLimitsPane.textProperty().bind(texts.limits());
        limitsDefaultsLink.disableProperty().bind(texts.limitsAreDefaults());
        texts.limits().subscribe(title -> serverLimitsPane.pseudoClassStateChanged(FAULTY, form.faults() > 0));
    }

    @FXML
    private void reset() {
        form.reset();
    }
}
