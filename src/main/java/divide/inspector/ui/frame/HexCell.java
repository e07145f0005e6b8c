package divide.inspector.ui.frame;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/// A cell of the hex view's list: it has one row for its whole life and aims it at whatever index it gets.
final class HexCell extends ListCell<Integer> {
    private final HexView view;
    private final HexRow row = new HexRow();

    HexCell(HexView view) {
        this.view = view;
        getStyleClass().add("hex-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(row);
        view.rowMade(this);
    }

    @Override
    protected void updateItem(Integer index, boolean empty) {
        super.updateItem(index, empty);
        aim();
    }

    /// Shows the cell's row as it is now.
    void aim() {
        row.show(view.plan(), isEmpty() || getItem() == null ? -1 : getItem());
        setAccessibleText(row.spoken());
        row.requestLayout();
    }

    HexRow row() {
        return row;
    }

    /// The list is never scrolled sideways: a cell is as wide as the list, whatever stands in it.
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
