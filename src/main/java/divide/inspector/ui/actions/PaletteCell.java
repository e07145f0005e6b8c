package divide.inspector.ui.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// An action with the menus that lead to it, the letters that were typed in bold, and at the right its keys.
final class PaletteCell extends ListCell<Found> {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");
    private static final PseudoClass PATH = PseudoClass.getPseudoClass("path");
    private static final PseudoClass TYPED = PseudoClass.getPseudoClass("typed");
    private static final String ON = "✓";

    private final Label on = label("palette-on");
    private final TextFlow flow = new TextFlow();
    private final List<Text> runs = new ArrayList<>();
    private final Label english = label("palette-english");
    private final Label keys = label("palette-keys");
    private final HBox content = new HBox(on, flow, english, keys);

    PaletteCell(IntConsumer onPicked) {
        content.getStyleClass().add("palette-row");
        flow.setMinWidth(0);
        flow.setMaxHeight(USE_PREF_SIZE);
        keys.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(flow, Priority.ALWAYS);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty()) {
                onPicked.accept(getIndex());
            }
        });
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    @Override
    protected void updateItem(Found found, boolean empty) {
        super.updateItem(found, empty);
        if (empty || found == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(found);
            setGraphic(content);
            setAccessibleText(found.action() + " " + keys.getText());
        }
    }

    private void show(Found found) {
        MenuAction action = found.action();
        pseudoClassStateChanged(IMPOSSIBLE, !action.isPossible());
        on.setText(action.isOn() ? ON : "");
        keys.setText(action.shortcut());
        english.setText(found.english().orElse(""));
        showLabel(found);
    }

    private void showLabel(Found found) {
        String path =
                found.action().path().stream().map(menu -> menu + Match.STEP).reduce("", String::concat);
        String label = path + found.action().name();
        int run = 0;
        int from = 0;
        for (int at = 1; at <= label.length(); at++) {
            boolean ends = at == label.length()
                    || at == path.length()
                    || found.letters().get(at) != found.letters().get(from);
            if (ends) {
                Text text = run(run++);
                text.setText(label.substring(from, at));
                text.pseudoClassStateChanged(PATH, from < path.length());
                text.pseudoClassStateChanged(TYPED, found.letters().get(from));
                from = at;
            }
        }
        flow.getChildren().setAll(runs.subList(0, run));
    }

    private Text run(int index) {
        if (index == runs.size()) {
            Text text = new Text();
            text.getStyleClass().add("palette-text");
            runs.add(text);
        }
        return runs.get(index);
    }
}
