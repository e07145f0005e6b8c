package divide.inspector.ui.exchanges;

import divide.inspector.capture.Annotation;
import divide.inspector.ui.fx.Focus;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.WrittenKeys;
import divide.inspector.ui.session.Annotations;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Binds the window that asks for a note on an exchange.
public final class AnnotateController {
    private static final KeyCombination KEEP = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination CANCEL = new KeyCodeCombination(KeyCode.ESCAPE);

    /// As long as a comment in a capture file may be, whatever the letters are.
    private static final int LONGEST = 10_000;

    private final Annotations annotations;
    private final Messages messages;
    private final long number;

    @FXML
    private Label annotateLabel;

    @FXML
    private Label annotateHintLabel;

    @FXML
    private TextArea annotateArea;

    /// A controller for the note that the user is asked for.
    public AnnotateController(Annotations annotations, Messages messages) {
        this.annotations = annotations;
        this.messages = messages;
        this.number = annotations.asked();
    }

    @FXML
    private void initialize() {
        annotateLabel.setText(messages.text("annotate.area.label", Long.toString(number)));
        annotateHintLabel.setText(
                messages.text("annotate.keys.hint", WrittenKeys.text(KEEP), WrittenKeys.text(CANCEL)));
        annotateArea.setTextFormatter(new TextFormatter<>(this::fitting));
        annotateArea.setText(annotations.of(number).text());
        annotateArea.end();
        Focus.leaveByTab(annotateArea);
        annotateArea.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// Of what is pasted as much as there is room for: nothing at all would look as if the key had not been heard.
    private TextFormatter.Change fitting(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - LONGEST;
        if (over > 0) {
            String fits = fitting(change.getText(), change.getText().length() - over);
            int end = change.getRangeStart() + fits.length();
            change.setText(fits);
            change.selectRange(end, end);
        }
        if (change.isContentChange()) {
            annotateLabel.setText(messages.text(
                    over > 0 ? "annotate.area.full" : "annotate.area.label",
                    Long.toString(number),
                    Integer.toString(LONGEST)));
        }
        return change;
    }

    private static String fitting(String text, int most) {
        boolean isInside = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, isInside ? most - 1 : most);
    }

    /// The area would keep both to itself.
    private void keyPressed(KeyEvent event) {
        if (KEEP.match(event)) {
            keep();
            event.consume();
        } else if (CANCEL.match(event)) {
            cancel();
            event.consume();
        }
    }

    @FXML
    private void keep() {
        boolean marked = annotations.of(number).marked();
        annotations.set(number, new Annotation(marked, annotateArea.getText().strip()));
        cancel();
    }

    @FXML
    private void cancel() {
        annotateArea.getScene().getWindow().hide();
    }
}
