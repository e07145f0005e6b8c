package divide.inspector.ui.frame;

import divide.inspector.protocol.Finding;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What was found about a frame, a card each; under them what was computed and isn't on the wire.
public final class FindingList extends VBox {
    /// A hostile frame may have thousands of findings; who sees a hundred has seen enough.
    private static final int MOST_CARDS = 100;

    private final FactLine facts = new FactLine();
    private final Label none = new Label();
    private Subscription links = Subscription.EMPTY;
    private FrameModel model;
    private List<Finding> shown = List.of();

    /// A list that shows nothing until it has a model.
    public FindingList() {
        getStyleClass().add("finding-list");
        none.getStyleClass().add("finding-more");
        none.setWrapText(true);
    }

    /// Shows the findings and facts of what `next` has from now on.
    public void setModel(FrameModel next) {
        links.unsubscribe();
        model = next;
        setAccessibleText(next.words().text("frames.findings.name"));
        none.setText(next.words().text("frames.noFindings.text"));
        getChildren().setAll(none, facts);
        shown = List.of();
        links = next.contentProperty().subscribe(content -> contentChanged());
    }

    /// Lets go of the model.
    void release() {
        links.unsubscribe();
    }

    private void contentChanged() {
        List<Finding> findings =
                model.frame().map(frame -> frame.dissection().findings()).orElse(List.of());
        if (!findings.equals(shown)) {
            shown = findings;
            showCards();
        }
        none.setVisible(isSound());
        none.setManaged(isSound());
        facts.show(model.facts());
    }

    /// A frame that is still arriving may yet turn out otherwise.
    private boolean isSound() {
        return shown.isEmpty()
                && model.frame().isPresent()
                && model.waitingSince().isEmpty();
    }

    private void showCards() {
        getChildren().clear();
        shown.stream()
                .limit(MOST_CARDS)
                .map(each -> new FindingCard(each, model))
                .forEach(getChildren()::add);
        if (shown.size() > MOST_CARDS) {
            Label more = new Label(model.words().text("frames.moreFindings.text", shown.size() - MOST_CARDS));
            more.getStyleClass().add("finding-more");
            getChildren().add(more);
        }
        getChildren().addAll(none, facts);
    }

    /// Without anything to say it leaves its room to the others.
    @Override
    protected double computePrefHeight(double width) {
        return shown.isEmpty() && !none.isManaged() && !facts.isManaged() ? 0 : super.computePrefHeight(width);
    }
}
