package divide.inspector.ui.frame;

import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Computed facts, each in brackets before its value: nothing of it is on the wire.
final class FactLine extends FlowPane {
    private List<ComputedFact> shown = List.of();

    FactLine() {
        getStyleClass().add("fact-line");
        setVisible(false);
        setManaged(false);
    }

    void show(List<ComputedFact> facts) {
        if (!facts.equals(shown)) {
            shown = facts;
            getChildren().setAll(facts.stream().map(FactLine::chip).toList());
            setVisible(!facts.isEmpty());
            setManaged(!facts.isEmpty());
        }
    }

    private static TextFlow chip(ComputedFact fact) {
        Text name = new Text("[" + fact.name() + "] ");
        name.getStyleClass().add("fact-name");
        Text value = new Text(fact.value());
        value.getStyleClass().add("fact-value");
        TextFlow chip = new TextFlow(name, value);
        chip.getStyleClass().add("fact");
        return chip;
    }
}
