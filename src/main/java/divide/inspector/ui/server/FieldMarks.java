package divide.inspector.ui.server;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Entry;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;

/// Joins inputs and words to the controls that show them.
final class FieldMarks {
    private FieldMarks() {}

    /// Shows `input` in `field`, and its problem in `place`, where it says it in words.
    static void join(Entry<?> input, TextField field, Labeled place) {
        Controls.bind(field, input);
        show(input.problemProperty(), place);
    }

    /// Shows `words` in `place`, which takes no room while there are none.
    static void show(ObservableStringValue words, Labeled place) {
        place.textProperty().bind(words);
        Controls.showWhen(place.textProperty().isNotEmpty(), place);
    }
}
