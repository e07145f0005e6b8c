package divide.inspector.ui.paste;

import divide.inspector.ui.fx.Messages;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.StringConverter;

/// Binds the window that explains pasted bytes.
public final class PasteController {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final KeyCombination EXPLAIN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final PasteModel model;
    private final Messages messages;

    @FXML
    private TextArea pasteArea;

    @FXML
    private Label pasteVerdictLabel;

    @FXML
    private ChoiceBox<FrameKindChoice> pasteKindChoice;

    /// A controller over `model`.
    public PasteController(PasteModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        pasteArea.textProperty().bindBidirectional(model.textProperty());
        pasteArea.setOnKeyPressed(event -> {
            if (EXPLAIN.match(event)) {
                explain();
            }
        });
        pasteVerdictLabel.textProperty().bind(model.verdictProperty());
        model.refusedProperty().subscribe(refused -> pasteVerdictLabel.pseudoClassStateChanged(REFUSED, refused));
        pasteKindChoice.getItems().setAll(FrameKindChoice.values());
        pasteKindChoice.setConverter(new Names());
        pasteKindChoice.valueProperty().bindBidirectional(model.kindProperty());
    }

    @FXML
    private void explain() {
        if (model.explain()) {
            cancel();
        }
    }

    @FXML
    private void cancel() {
        pasteArea.getScene().getWindow().hide();
    }

    private final class Names extends StringConverter<FrameKindChoice> {
        @Override
        public String toString(FrameKindChoice choice) {
            return choice == null ? "" : messages.text(choice.key());
        }

        @Override
        public FrameKindChoice fromString(String text) {
            throw new UnsupportedOperationException("choices are not typed");
        }
    }
}
