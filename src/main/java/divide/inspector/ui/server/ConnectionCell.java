package divide.inspector.ui.server;

import divide.inspector.rpc.ConnectionStatus.Doing;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/// One fact about a connection. Where the column is too narrow for the words, shorter ones stand in for them.
final class ConnectionCell extends TableCell<ConnectionRow, ConnectionView> {
    private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("inside");

    private final ConnectionFact fact;
    private final Tooltip tooltip = new Tooltip();
    private final Text ruler = new Text();

    ConnectionCell(ConnectionFact fact, Function<ConnectionView, String> tip) {
        this.fact = fact;
        tooltip.setOnShowing(event -> tooltip.setText(isEmpty() ? "" : tip.apply(getItem())));
        widthProperty().subscribe(width -> word());
        fontProperty().subscribe(font -> word());
    }

    @Override
    protected void updateItem(ConnectionView view, boolean empty) {
        super.updateItem(view, empty);
        word();
        setTooltip(isEmpty() ? null : tooltip);
        pseudoClassStateChanged(INSIDE, !isEmpty() && view.status().doing() == Doing.READING);
    }

    private void word() {
        setText(isEmpty() || getItem() == null ? null : fitting(getItem()));
    }

    private String fitting(ConnectionView view) {
        String words = "";
        for (Function<ConnectionView, String> wording : fact.wordings()) {
            words = wording.apply(view);
            if (fits(words)) {
                break;
            }
        }
        return words;
    }

    private boolean fits(String words) {
        ruler.setFont(getFont());
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth() <= getWidth() - snappedLeftInset() - snappedRightInset();
    }
}
