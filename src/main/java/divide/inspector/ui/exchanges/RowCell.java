package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.ui.fx.Zoom;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/// A cell with one text of its row, which a tooltip shows where it doesn't fit.
class RowCell extends TableCell<ExchangeRow, ExchangeRow> {
    private static final double TOOLTIP_WIDTH = 480;
    private static final int TOOLTIP_LENGTH = 500;

    private final Function<ExchangeRow, String> text;
    private final Tooltip whole = new Tooltip();

    RowCell(Function<ExchangeRow, String> text) {
        this.text = text;
        whole.textProperty().bind(textProperty().map(RowCell::beginning));
        whole.setWrapText(true);
        whole.setOnShowing(event -> whole.setMaxWidth(Zoom.pixels(this, TOOLTIP_WIDTH)));
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? whole : null));
    }

    /// A message may be some 64 KiB long, and a hint of it would cover the screen.
    private static String beginning(String text) {
        return text.length() <= TOOLTIP_LENGTH ? text : text.substring(0, TOOLTIP_LENGTH) + "…";
    }

    @Override
    protected final void updateItem(ExchangeRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setText(null);
        } else {
            setText(text.apply(row));
            show(row);
        }
    }

    /// Shows more of `row` than its text.
    void show(ExchangeRow row) {}
}
