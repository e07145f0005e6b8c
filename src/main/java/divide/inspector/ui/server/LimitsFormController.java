package divide.inspector.ui.server;

import divide.inspector.ui.fx.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds the limits that the server has when it is started next.
public final class LimitsFormController {
    private final LimitsForm form;
    private final ServerTexts texts;

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
    public LimitsFormController(ServerModel model, Messages messages) {
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
        limitsDefaultsLink.disableProperty().bind(texts.limitsAreDefaults());
    }

    @FXML
    private void reset() {
        form.reset();
    }
}
