package divide.inspector.ui.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;

/// The selected bytes read as numbers and text; gone when nothing is selected.
public final class ReadingBar extends FlowPane {
    private Subscription links = Subscription.EMPTY;
    private FrameModel model;
    private List<SelectionReading> shown = List.of();

    /// A bar that shows nothing until it has a model.
    public ReadingBar() {
        getStyleClass().add("reading-bar");
        setVisible(false);
        setManaged(false);
    }

    /// Reads what is selected in `next` from now on.
    public void setModel(FrameModel next) {
        links.unsubscribe();
        model = next;
        setAccessibleText(next.words().text("frames.readings.name"));
        links = Subscription.combine(
                next.selectionProperty().subscribe(range -> update()),
                next.contentProperty().subscribe(content -> update()));
    }

    /// Lets go of the model.
    void release() {
        links.unsubscribe();
    }

    private void update() {
        List<SelectionReading> next = model.readings();
        if (!next.equals(shown)) {
            shown = next;
            getChildren().setAll(chips(next));
            setVisible(!next.isEmpty());
            setManaged(!next.isEmpty());
        }
    }

    /// One chip a type: the same bytes in both orders belong together.
    private static List<TextFlow> chips(List<SelectionReading> readings) {
        Map<String, TextFlow> chips = new LinkedHashMap<>();
        for (SelectionReading reading : readings) {
            TextFlow chip = chips.computeIfAbsent(reading.type(), type -> new TextFlow(text(type, "reading-type")));
            chip.getChildren().add(text(" " + reading.value(), "reading-value"));
            if (!reading.order().isEmpty()) {
                chip.getChildren().add(text(" " + reading.order(), "reading-type"));
            }
        }
        return List.copyOf(chips.values());
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }
}
