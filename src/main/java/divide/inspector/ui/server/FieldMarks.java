package divide.inspector.ui.server;

import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;

/// Joins inputs and words to the controls that show them.
final class FieldMarks {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private FieldMarks() {}

    /// Shows `input` in `field`, and its problem in `place`, where it says it in words.
    static void join(Input<?> input, TextField field, Labeled place) {
        field.textProperty().bindBidirectional(input.textProperty());
        field.accessibleHelpProperty().bind(input.problemProperty());
        input.problemProperty().subscribe(words -> field.pseudoClassStateChanged(DANGER, !words.isEmpty()));
        show(input.problemProperty(), place);
    }

    /// Shows `words` in `place`, which takes no room while there are none.
    static void show(ObservableStringValue words, Labeled place) {
        place.textProperty().bind(words);
        place.visibleProperty().bind(place.textProperty().isNotEmpty());
        place.managedProperty().bind(place.visibleProperty());
    }
}
