package divide.inspector.ui.paste;

import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Focus;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.View;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;

/// Binds the window that explains pasted bytes.
public final class PasteController extends View {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final KeyCombination EXPLAIN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final PasteModel model;
    private final Messages messages;

    @FXML
    private TextArea pasteArea;

    @FXML
    private Label pasteIntroLabel, pasteVerdictLabel;

    @FXML
    private ChoiceBox<FrameKindChoice> pasteKindChoice;

    @FXML
    private Button pasteSendButton, pasteExplainButton;

    /// A controller over `model`.
    public PasteController(PasteModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Focus.leaveByTab(pasteArea);
        pasteArea.textProperty().bindBidirectional(model.textProperty());
        pasteArea.setOnKeyPressed(event -> {
            if (EXPLAIN.match(event)) {
                explain();
            }
        });
        pasteExplainButton.disableProperty().bind(model.explainableProperty().not());
        bindSending();
        pasteIntroLabel.setText(model.purpose());
        pasteVerdictLabel.textProperty().bind(model.verdictProperty());
        model.refusedProperty().subscribe(refused -> pasteVerdictLabel.pseudoClassStateChanged(REFUSED, refused));
        List<FrameKindChoice> kinds = List.of(FrameKindChoice.values());
        Controls.bind(pasteKindChoice, kinds, kind -> messages.text(kind.key()), model.kindProperty());
    }

    /// The target outlives the window, which must not be kept by it.
    private void bindSending() {
        ObservableValue<Boolean> showing = pasteArea
                .sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        ObservableValue<Optional<Target>> target = model.targetProperty().when(showing);
        tie(target.subscribe(to -> pasteSendButton.setText(sendWords(to))));
        pasteSendButton
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.explainableProperty().get()
                                || model.sendingProperty().get()
                                || target.getValue().isEmpty(),
                        model.explainableProperty(),
                        model.sendingProperty(),
                        target));
    }

    private String sendWords(Optional<Target> to) {
        return to.map(address -> messages.text("paste.send.button", address.toString()))
                .orElseGet(() -> messages.text("paste.sendNowhere.button"));
    }

    @FXML
    private void send() {
        model.send(this::cancel);
    }

    @FXML
    private void explain() {
        if (model.explain()) {
            cancel();
        }
    }

    /// Once the bytes are on their way the window may have been closed, or built anew in another language.
    @FXML
    private void cancel() {
        Optional.ofNullable(pasteArea.getScene()).map(Scene::getWindow).ifPresent(Window::hide);
    }
}
