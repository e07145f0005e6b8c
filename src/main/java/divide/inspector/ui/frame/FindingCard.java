package divide.inspector.ui.frame;

import divide.inspector.protocol.Finding;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One finding in words; a click or Enter selects the bytes that it is about.
final class FindingCard extends HBox {
    private final Runnable action;

    FindingCard(Finding finding, FrameModel model) {
        action = () -> model.select(finding);
        String sentence = model.words().words().finding(finding);
        String severity = model.words().name(finding.severity());
        getStyleClass().addAll("finding-card", finding.severity().label());
        getChildren().addAll(glyph(finding, model.words()), words(model.name(finding.field()), sentence));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(model.words().text("frames.finding.name", severity, model.name(finding.field()), sentence));
        setOnMouseClicked(event -> select());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                select();
                event.consume();
            }
        });
    }

    private static Label glyph(Finding finding, FrameWords words) {
        Label glyph = new Label(words.glyph(finding.severity()));
        glyph.getStyleClass().add("finding-glyph");
        glyph.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return glyph;
    }

    private static TextFlow words(String field, String sentence) {
        Text name = new Text(field + "  ");
        name.getStyleClass().add("finding-field");
        Text words = new Text(sentence);
        words.getStyleClass().add("finding-words");
        TextFlow flow = new TextFlow(name, words);
        flow.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(flow, Priority.ALWAYS);
        return flow;
    }

    private void select() {
        requestFocus();
        action.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            select();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
