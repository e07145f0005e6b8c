package divide.inspector.ui.frame;

import divide.inspector.ui.fx.Roles;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

/// A cell of the field table.
class FieldCell extends TableCell<FieldRow, FieldRow> {
    private final Function<FieldRow, String> text;

    FieldCell(FieldColumn column, Function<FieldRow, String> text) {
        this.text = text;
        getStyleClass().add(column.styleClass());
    }

    static FieldCell of(FieldColumn column, FieldTable table) {
        return switch (column) {
            case FIELD -> new Name();
            case OFFSET -> new FieldCell(column, FieldRow::offset);
            case LENGTH -> new FieldCell(column, FieldRow::length);
            case BYTES -> new FieldCell(column, row -> row.bytes(table.bytesShown()));
            case TYPE -> new FieldCell(column, FieldRow::type);
            case VALUE -> new Value();
            case MEANING -> new Meaning();
        };
    }

    @Override
    protected void updateItem(FieldRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(row == null || empty ? null : text.apply(row));
    }

    /// The name, behind a little box in the role's colours.
    private static final class Name extends FieldCell {
        private final Region swatch = new Region();
        private String roleClass = "";

        Name() {
            super(FieldColumn.FIELD, FieldRow::markedName);
            swatch.getStyleClass().add("field-swatch");
        }

        @Override
        protected void updateItem(FieldRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : swatch);
            if (row != null && !empty) {
                swatch.getStyleClass().remove(roleClass);
                roleClass = Roles.styleClass(row.field().field().role());
                swatch.getStyleClass().add(roleClass);
            }
        }
    }

    /// The value, or how much of it is there.
    private static final class Value extends FieldCell {
        private static final PseudoClass PARTIAL = PseudoClass.getPseudoClass("partial");

        Value() {
            super(FieldColumn.VALUE, FieldRow::value);
        }

        @Override
        protected void updateItem(FieldRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(PARTIAL, row != null && !empty && !row.hasValue());
        }
    }

    /// The meaning, which wraps.
    private static final class Meaning extends FieldCell {
        private static final double SPARE = 2;

        Meaning() {
            super(FieldColumn.MEANING, FieldRow::meaning);
            setWrapText(true);
        }

        /// A row asks for the height without a width; it must be the one that the words need in the column. A fraction
        /// of a pixel less, and the last line would be cut.
        @Override
        protected double computePrefHeight(double width) {
            double inColumn =
                    getTableColumn() == null ? width : getTableColumn().getWidth();
            return super.computePrefHeight(inColumn) + SPARE;
        }
    }
}
