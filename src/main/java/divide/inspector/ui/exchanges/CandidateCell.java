package divide.inspector.ui.exchanges;

import divide.inspector.capture.filter.Candidate;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the filter could go on with, and in quieter words what that means.
final class CandidateCell extends ListCell<Candidate> {
    private final FilterHelp help;
    private final Label text = new Label();
    private final Label words = new Label();
    private final HBox content;

    CandidateCell(FilterHelp help, IntConsumer onPicked) {
        this.help = help;
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        text.getStyleClass().add("candidate-text");
        text.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("candidate-words");
        content = new HBox(text, between, words);
        content.getStyleClass().add("candidate");
        setOnMousePressed(event -> {
            if (!isEmpty()) {
                onPicked.accept(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(Candidate candidate, boolean empty) {
        super.updateItem(candidate, empty);
        if (empty || candidate == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            text.setText(candidate.text().strip());
            words.setText(help.explanation(candidate));
            setGraphic(content);
            setAccessibleText(text.getText() + ", " + words.getText());
        }
    }
}
