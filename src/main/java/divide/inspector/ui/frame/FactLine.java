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
            makeChips(facts.size());
            for (int i = 0; i < facts.size(); i++) {
                aim((TextFlow) getChildren().get(i), facts.get(i));
            }
            setVisible(!facts.isEmpty());
            setManaged(!facts.isEmpty());
        }
    }

    private void makeChips(int count) {
        if (getChildren().size() > count) {
            getChildren().remove(count, getChildren().size());
        }
        while (getChildren().size() < count) {
            getChildren().add(chip());
        }
    }

    /// What is longer than the line wraps inside of it.
    private TextFlow chip() {
        Text name = new Text();
        name.getStyleClass().add("fact-name");
        Text value = new Text();
        value.getStyleClass().add("fact-value");
        TextFlow chip = new TextFlow(name, value);
        chip.getStyleClass().add("fact");
        chip.setMinWidth(0);
        chip.maxWidthProperty().bind(widthProperty().map(width -> width.doubleValue() - insets()));
        return chip;
    }

    private double insets() {
        return snappedLeftInset() + snappedRightInset();
    }

    private static void aim(TextFlow chip, ComputedFact fact) {
        ((Text) chip.getChildren().getFirst()).setText("[" + fact.name() + "] ");
        ((Text) chip.getChildren().getLast()).setText(fact.value());
    }

    /// A flow pane is as wide as its longest part at the least, which would keep that from wrapping.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
