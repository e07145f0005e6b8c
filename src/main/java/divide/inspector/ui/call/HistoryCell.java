package divide.inspector.ui.call;

import divide.inspector.ui.fx.Messages;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A call of the history on one line: what was called, what came of it, where it went.
final class HistoryCell extends ListCell<HistoryEntry> {
    private static final int LONGEST_RESULT = 40;

    private final Messages messages;
    private final Label call = label("mono");
    private final Label sign = label("history-sign");
    private final Label result = label("mono");
    private final Label place = label("caption");
    private final HBox line;

    HistoryCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("history-cell");
        call.getStyleClass().add("history-call");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Stream.of(sign, result, place).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
        line = new HBox(call, sign, result, gap, place);
        line.getStyleClass().add("history-line");
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    @Override
    protected void updateItem(HistoryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(empty || entry == null ? null : line);
        if (!empty && entry != null) {
            aim(entry);
        }
    }

    private void aim(HistoryEntry entry) {
        call.setText(entry.call());
        ResultView came = entry.result();
        sign.setText(came.sign());
        result.setText(shortened(came.text()));
        place.setText(entry.place(messages));
        setAccessibleText(String.join(" ", call.getText(), sign.getText(), result.getText(), place.getText()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_RESULT ? text : text.substring(0, LONGEST_RESULT) + "…";
    }
}
