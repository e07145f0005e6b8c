package divide.inspector.ui.call;

import divide.inspector.protocol.Method;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.View;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The call pane's form: the method, its arguments, the bytes that they make, and sending them.
public final class CallController extends View {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final CallModel model;
    private final LoadModel load;
    private final Messages messages;
    private final PreviewBoxes boxes;
    private final PreviewWords words;

    @FXML
    private Node callPane;

    @FXML
    private ComboBox<HistoryEntry> historyChoice;

    @FXML
    private ChoiceBox<Method> methodChoice;

    @FXML
    private HBox argumentBox;

    @FXML
    private CheckBox explicitDefaultCheck;

    @FXML
    private VBox requestPreview;

    @FXML
    private Button sendButton, cancelButton;
    @FXML
    private Label argumentProblemLabel, previewNoteLabel, previewSizeLabel, sendHintLabel;

    /// A controller of `model`; Escape in the pane ends what `load` does too.
    public CallController(CallModel model, LoadModel load, Messages messages) {
        this.model = model;
        this.load = load;
        this.messages = messages;
        this.boxes = new PreviewBoxes(messages);
        this.words = new PreviewWords(messages);
    }

    @FXML
    private void initialize() {
        callPane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        requestPreview.getChildren().addFirst(boxes);
        Controls.showWhen(model.previewProperty().map(preview -> preview.frame().isPresent()), boxes);
        Controls.showWhen(previewNoteLabel.textProperty().isNotEmpty(), previewNoteLabel);
        bindForm();
        bindSending();
        bindHistory();
        tie(model.previewProperty().subscribe(this::show));
    }

    private void bindForm() {
        CallForm form = model.form();
        ObservableValue<String> explicit = form.methodProperty().map(form::explicitDefaultWords);
        ArgumentFields fields = new ArgumentFields(argumentBox, form, messages.text("call.method.empty"));
        Controls.bind(methodChoice, form.methods(), Method::name, form.methodProperty());
        tie(form.methodProperty().subscribe(fields::show));
        explicitDefaultCheck.selectedProperty().bindBidirectional(form.explicitDefaultProperty());
        explicitDefaultCheck.textProperty().bind(explicit);
        Controls.showWhen(explicit.map(label -> !label.isEmpty()), explicitDefaultCheck);
        Controls.bindProblem(argumentProblemLabel, form.problemProperty());
        Controls.showWhen(form.problemProperty().map(String::isEmpty), requestPreview);
    }

    private void bindSending() {
        ObservableValue<Boolean> slow = model.slowProperty();
        sendButton.disableProperty().bind(model.sendableProperty().not());
        Controls.showWhen(slow, cancelButton);
        Controls.showWhen(slow.map(is -> !is), sendHintLabel);
    }

    private void bindHistory() {
        historyChoice.setItems(model.history());
        historyChoice.setCellFactory(_ -> new HistoryCell(messages));
        historyChoice.setButtonCell(new HistoryButtonCell(messages.text("call.history.text")));
        // Otherwise choosing the same call again would change nothing, and the form would stay as it is.
        historyChoice.setOnShowing(_ -> historyChoice.getSelectionModel().clearSelection());
    }

    private void show(Preview preview) {
        boxes.show(preview.frame());
        requestPreview.setAccessibleText(words.spoken(preview));
        previewSizeLabel.setText(words.size(preview));
        previewNoteLabel.setText(words.note(preview));
        previewNoteLabel.pseudoClassStateChanged(WARNING, PreviewWords.warns(preview));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isUnderWay()) {
            cancel();
            load.cancel();
            event.consume();
        }
    }

    private boolean isUnderWay() {
        return model.runningProperty().get() || load.runningProperty().get();
    }

    @FXML
    private void send() {
        model.send();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void reload() {
        Optional.ofNullable(historyChoice.getValue()).ifPresent(model::reload);
    }
}
