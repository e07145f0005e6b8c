package divide.inspector.ui.server;

import divide.inspector.rpc.ServerMode;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.fx.Yielding;
import divide.inspector.ui.session.OwnServer.State;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Binds the server pane's head: status, address, mode, start and stop, and what went wrong.
public final class ServerController extends View {
    private static final PseudoClass LISTENING = PseudoClass.getPseudoClass("listening");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    private final ServerModel model;
    private final ServerTexts texts;

    @FXML
    private HBox serverHead;

    @FXML
    private Label serverTitle;

    @FXML
    private Label serverStatusLabel;

    @FXML
    private TextField serverHostField;

    @FXML
    private TextField serverPortField;

    @FXML
    private Label serverHostProblem;

    @FXML
    private Label serverPortProblem;

    @FXML
    private ComboBox<ServerMode> serverModeChoice;

    @FXML
    private Tooltip serverModeTip;

    @FXML
    private Button serverToggleButton;

    @FXML
    private Label serverProblemLabel;

    @FXML
    private Hyperlink serverNextPortLink;

    @FXML
    private Label serverWarningLabel;

    @FXML
    private Label serverTroubleLabel;

    @FXML
    private Hyperlink serverTroubleLink;

    /// A controller over `model`.
    public ServerController(ServerModel model, Messages messages) {
        this.model = model;
        this.texts = new ServerTexts(model, messages);
    }

    @FXML
    private void initialize() {
        Yielding.in(serverHead, serverTitle);
        bindForm();
        bindMode();
        bindWords();
        tie(model.stateProperty().subscribe(this::mark));
    }

    private void bindForm() {
        FieldMarks.join(model.form().host(), serverHostField, serverHostProblem);
        FieldMarks.join(model.form().port(), serverPortField, serverPortProblem);
        serverHostField.editableProperty().bind(texts.locked().not());
        serverPortField.editableProperty().bind(texts.locked().not());
    }

    private void bindMode() {
        serverModeChoice.getItems().setAll(ServerMode.values());
        serverModeChoice.setConverter(new ModeNames(model.words()));
        serverModeChoice.setCellFactory(list -> new ModeCell(model.words()));
        serverModeChoice.valueProperty().bindBidirectional(model.form().modeProperty());
        serverModeChoice.disableProperty().bind(texts.locked());
        serverModeTip.textProperty().bind(texts.modeHint());
    }

    private void bindWords() {
        serverStatusLabel.textProperty().bind(texts.status());
        serverToggleButton.textProperty().bind(texts.toggle());
        serverToggleButton.disableProperty().bind(texts.toggleOff());
        FieldMarks.show(model.problemProperty(), serverProblemLabel);
        FieldMarks.show(texts.offer(), serverNextPortLink);
        FieldMarks.show(texts.warning(), serverWarningLabel);
        FieldMarks.show(model.troubleProperty(), serverTroubleLabel);
        Controls.showWhen(serverTroubleLabel.visibleProperty(), serverTroubleLink);
    }

    private void mark(State state) {
        for (Node node : new Node[] {serverStatusLabel, serverToggleButton}) {
            node.pseudoClassStateChanged(LISTENING, state == State.LISTENING);
            node.pseudoClassStateChanged(BUSY, state == State.STARTING || state == State.STOPPING);
        }
    }

    @FXML
    private void toggle() {
        model.toggle();
    }

    /// Enter in a field starts; it never stops a server that runs.
    @FXML
    private void enter() {
        if (!texts.locked().get()) {
            model.start();
        }
    }

    @FXML
    private void startOnNextFree() {
        model.startOnNextFree();
    }

    @FXML
    private void clearTrouble() {
        model.clearTrouble();
    }
}
