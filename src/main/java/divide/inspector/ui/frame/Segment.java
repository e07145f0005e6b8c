package divide.inspector.ui.frame;

import java.util.ArrayList;
import java.util.List;

/// The part of a box that stands in one row of the hex view.
///
/// @param block the box
/// @param column the column of its first byte in the row
/// @param size how many bytes of it stand in the row
/// @param openLeft whether it goes on at the left
/// @param openRight whether it goes on at the right
/// @param named whether its name stands under it: not when the same field's bytes stand right before it
record Segment(Block block, int column, int size, boolean openLeft, boolean openRight, boolean named) {
    /// What stands in row `row` of `columns` bytes, from left to right.
    static List<Segment> ofRow(Blocks blocks, int row, int columns) {
        int from = row * columns;
        int to = from + columns;
        List<Segment> segments = new ArrayList<>();
        for (Block block : blocks.between(from, Math.min(to, blocks.total()))) {
            segments.add(of(block, from, to));
        }
        return segments;
    }

    private static Segment of(Block block, int from, int to) {
        int begin = Math.max(from, block.from());
        int end = Math.max(begin, Math.min(to, block.to()));
        boolean goesOn = block.stage() == Block.Stage.AWAITED && block.row() >= 0;
        boolean openLeft = block.from() < from || goesOn;
        boolean openRight = block.to() > to || block.stage() == Block.Stage.BEGUN;
        return new Segment(block, begin - from, end - begin, openLeft, openRight, !goesOn || begin == from);
    }

    /// Whether the field began before this row.
    boolean isContinued() {
        return openLeft;
    }
}
