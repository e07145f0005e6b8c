package divide.inspector.ui.frame;

import java.util.List;

/// Moves the selection by bytes and by fields, as keys and the pointer ask for it. FX thread only.
final class Steps {
    private final FrameModel model;
    private int anchor;
    private int caret;

    Steps(FrameModel model) {
        this.model = model;
        model.selectionProperty().subscribe(this::follow);
    }

    /// A selection that came from elsewhere is extended from its first byte on.
    private void follow(ByteRange range) {
        if (!range.isEmpty() && !ByteRange.between(anchor, caret).equals(range)) {
            anchor = range.from();
            caret = range.to() - 1;
        }
    }

    /// Selects the byte `delta` bytes before (negative) or behind the selection; the first one when nothing is
    /// selected.
    void moveBy(int delta) {
        ByteRange range = model.selectionProperty().get();
        if (range.isNone()) {
            moveTo(0);
        } else {
            moveTo(delta < 0 ? range.from() + delta : Math.max(range.from(), range.to() - 1) + delta);
        }
    }

    /// Selects the byte at `offset`, or the nearest one there is.
    void moveTo(int offset) {
        if (model.blocks().length() > 0) {
            anchor = clamp(offset);
            caret = anchor;
            model.selectionProperty().set(ByteRange.ofByte(anchor));
        }
    }

    /// Moves the end of the selection that moved last, by `delta` bytes.
    void extendBy(int delta) {
        if (model.selectionProperty().get().isEmpty()) {
            moveBy(delta);
        } else {
            extendTo(caret + delta);
        }
    }

    /// Selects from where the selection was begun to the byte at `offset`, or the nearest one there is.
    void extendTo(int offset) {
        if (model.selectionProperty().get().isEmpty()) {
            moveTo(offset);
        } else {
            caret = clamp(offset);
            model.selectionProperty().set(ByteRange.between(anchor, caret));
        }
    }

    /// Where the selection is extended from next: the offset of the byte that moved last.
    int caret() {
        return model.selectionProperty().get().isNone() ? 0 : caret;
    }

    /// Selects the next field; false and nothing done when there is none.
    boolean toNextField() {
        int row = model.selectedRow();
        return toField(row < 0 ? firstRowFrom(model.selectionProperty().get().to()) : row + 1);
    }

    /// Selects the field before; false and nothing done when there is none.
    boolean toPreviousField() {
        ByteRange range = model.selectionProperty().get();
        int row = model.selectedRow();
        int last = lastRow();
        return toField(range.isNone() ? last : row < 0 ? firstRowFrom(range.from()) - 1 : row - 1);
    }

    private boolean toField(int row) {
        if (row < 0 || row > lastRow()) {
            return false;
        }
        model.selectionProperty().set(model.blocks().all().get(row).range());
        return true;
    }

    private int lastRow() {
        List<Block> all = model.blocks().all();
        boolean more = !all.isEmpty() && all.getLast().stage() == Block.Stage.AWAITED;
        return all.size() - (more ? 2 : 1);
    }

    private int firstRowFrom(int offset) {
        return model.blocks().at(Math.max(0, offset)).map(Block::row).orElse(lastRow() + 1);
    }

    private int clamp(int offset) {
        return Math.clamp(offset, 0, model.blocks().length() - 1);
    }
}
