package divide.inspector.ui.frame;

import divide.inspector.protocol.Severity;
import divide.inspector.ui.fx.Watched;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;

/// A row of the field table; it lights up with its bytes.
final class FieldTableRow extends TableRow<FieldRow> {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final FieldTable table;
    private Optional<Tooltip> hint = Optional.empty();

    FieldTableRow(FieldTable table) {
        this.table = table;
        hoverProperty().subscribe(this::hovered);
        table.model().hoverProperty().when(Watched.inScene(this)).subscribe(range -> light());
        setOnMouseClicked(event -> selectWhole());
    }

    private void hovered(boolean over) {
        if (over && hint.isEmpty()) {
            hint = Optional.of(makeHint());
            setHint();
        }
        if (!isEmpty() && getItem() != null) {
            table.model().hoverProperty().set(over ? FieldTable.range(getItem()) : ByteRange.NONE);
        }
    }

    /// Made when it is pointed at first: a tooltip is a window, and most rows never show theirs.
    private Tooltip makeHint() {
        Tooltip made = new Tooltip();
        made.setWrapText(true);
        made.getStyleClass().add("field-tooltip");
        made.setOnShowing(
                event -> made.setText(getItem() == null ? "" : getItem().inWords()));
        return made;
    }

    private void setHint() {
        setTooltip(isEmpty() || getItem() == null ? null : hint.orElse(null));
    }

    /// A click selects the field even when only a byte of it was selected before.
    private void selectWhole() {
        if (!isEmpty() && getItem() != null) {
            table.model().selectionProperty().set(FieldTable.range(getItem()));
        }
    }

    private void light() {
        pseudoClassStateChanged(LIT, !isEmpty() && table.model().hoveredRow() == getIndex());
    }

    @Override
    protected void updateItem(FieldRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean blank = empty || row == null;
        setHint();
        setAccessibleText(blank ? null : row.inWords());
        pseudoClassStateChanged(ERROR, !blank && row.mark().equals(Optional.of(Severity.ERROR)));
        light();
    }
}
