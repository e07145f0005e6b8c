package divide.inspector.ui.fx;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/// What an empty field says of what it is for, in as many words as it has room for. JavaFX thread only.
public final class Prompt {
    private Prompt() {}

    /// Has `field` show the first of `prompts` that it has room for, or else the last.
    public static void fit(TextField field, List<String> prompts) {
        field.widthProperty().subscribe(() -> choose(field, prompts));
        field.fontProperty().subscribe(() -> choose(field, prompts));
        field.insetsProperty().subscribe(() -> choose(field, prompts));
        choose(field, prompts);
    }

    private static void choose(TextField field, List<String> prompts) {
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        field.setPromptText(prompts.stream()
                .filter(prompt -> width(field, prompt) <= room)
                .findFirst()
                .orElse(prompts.getLast()));
    }

    private static double width(TextField field, String prompt) {
        Text text = new Text(prompt);
        text.setFont(field.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
