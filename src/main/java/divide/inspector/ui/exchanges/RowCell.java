package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.ui.fx.Zoom;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/// A cell with one text of its row, which a tooltip shows where it doesn't fit.
class RowCell extends TableCell<ExchangeRow, ExchangeRow> {
    private static final double TOOLTIP_WIDTH = 480;
    private static final int TOOLTIP_LENGTH = 500;

    private final Function<ExchangeRow, String> text;
    private Optional<Tooltip> whole = Optional.empty();

    RowCell(Function<ExchangeRow, String> text) {
        this.text = text;
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? whole() : null));
    }

    /// Made when it is needed first: a tooltip is a window, and most of a screen's cells never show theirs.
    private Tooltip whole() {
        if (whole.isEmpty()) {
            whole = Optional.of(makeWhole());
        }
        return whole.get();
    }

    private Tooltip makeWhole() {
        Tooltip made = new Tooltip();
        made.textProperty().bind(textProperty().map(RowCell::beginning));
        made.setWrapText(true);
        made.setOnShowing(event -> made.setMaxWidth(Zoom.pixels(this, TOOLTIP_WIDTH)));
        return made;
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
