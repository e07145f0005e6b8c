package divide.inspector.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One row of the hex view, re-aimed from row to row: its nodes are made once and used again.
final class HexRow extends Region {
    private final Text offset = new Text();
    private final Region selected = mark("hex-selected-bytes");
    private final Region hovered = mark("hex-hovered-bytes");
    private final List<SegmentNode> nodes = new ArrayList<>();
    private HexPlan plan;
    private int row = -1;
    private List<Segment> segments = List.of();
    private List<NamePlaces.Place> places = List.of();

    HexRow() {
        getStyleClass().add("hex-row");
        offset.getStyleClass().add("hex-offset");
        offset.setManaged(false);
        offset.setTextOrigin(VPos.CENTER);
        getChildren().addAll(offset, hovered, selected);
    }

    private static Region mark(String styleClass) {
        Region mark = new Region();
        mark.getStyleClass().add(styleClass);
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setViewOrder(-10);
        return mark;
    }

    /// Shows row `row` of `plan`, or nothing when it is -1.
    void show(HexPlan plan, int row) {
        this.plan = plan;
        this.row = plan == null || row >= plan.rows() ? -1 : row;
        segments = isBlank() ? List.of() : plan.segments(row);
        places = isBlank() ? List.of() : plan.namePlaces(segments);
        showOffset();
        showSegments();
        light();
    }

    private boolean isBlank() {
        return row < 0;
    }

    private void showOffset() {
        offset.setText(isBlank() ? "" : ("%0" + plan.geometry().digits() + "x").formatted(rowStart()));
        offset.setLayoutX(isBlank() ? 0 : plan.geometry().offsetX());
        offset.setLayoutY(isBlank() ? 0 : plan.boxMiddle());
    }

    private void showSegments() {
        while (nodes.size() < segments.size()) {
            nodes.add(new SegmentNode());
            getChildren().add(nodes.getLast());
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setVisible(i < segments.size());
            if (i < segments.size()) {
                nodes.get(i).show(segments.get(i), plan, rowStart(), places.get(i));
                leadTo(i);
            }
        }
    }

    private void leadTo(int index) {
        double x = plan.boxLeft(segments.get(index)) + plan.nameInset();
        if (places.get(index).line() > 0 && nameAt(x, 0).isEmpty()) {
            nodes.get(index).lead(plan, places.get(index));
        }
    }

    /// Shows what is selected and hovered anew; what the row says stays.
    void light() {
        if (isBlank()) {
            selected.setVisible(false);
            hovered.setVisible(false);
            return;
        }
        FrameModel model = plan.model();
        ByteRange selection = model.selectionProperty().get();
        ByteRange hover = model.hoverProperty().get();
        Optional<Block> chosen = model.blocks().around(selection);
        Optional<Block> pointed = model.blocks().around(hover);
        for (int i = 0; i < segments.size(); i++) {
            Block block = segments.get(i).block();
            nodes.get(i).light(isOf(block, chosen), isOf(block, pointed));
        }
        showMark(selected, isWhole(selection, chosen) ? ByteRange.NONE : selection);
        showMark(hovered, isWhole(hover, pointed) ? ByteRange.NONE : hover);
    }

    private static boolean isOf(Block block, Optional<Block> lit) {
        return lit.filter(each -> each.from() == block.from() && each.to() == block.to())
                .isPresent();
    }

    private static boolean isWhole(ByteRange range, Optional<Block> block) {
        return block.filter(each -> each.range().equals(range)).isPresent();
    }

    private void showMark(Region mark, ByteRange range) {
        int from = Math.max(range.from(), rowStart()) - rowStart();
        int to = Math.min(range.to(), rowStart() + plan.geometry().columns()) - rowStart();
        mark.setVisible(from < to);
        if (from < to) {
            double left = Math.round(plan.geometry().byteX(from)) + 2;
            double right = Math.round(plan.geometry().byteX(to)) - 2;
            mark.resizeRelocate(left, plan.boxTop() + 1, right - left, plan.boxHeight() - 2);
        }
    }

    /// Where a column's byte stands.
    Bounds place(int column) {
        double left = plan.geometry().byteX(column);
        double width = plan.geometry().byteX(column + 1) - left;
        return new BoundingBox(left, plan.boxTop(), width, plan.boxHeight());
    }

    int index() {
        return row;
    }

    /// The field whose name stands at `x` in line `line` under the boxes.
    Optional<Block> nameAt(double x, int line) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            NamePlaces.Place place = places.get(i);
            if (segment.named() && place.line() == line && x >= place.x()) {
                double width = plan.nameWidth().applyAsDouble(plan.mark(segment) + plan.label(segment));
                if (x < place.x() + width) {
                    return Optional.of(segment.block());
                }
            }
        }
        return Optional.empty();
    }

    /// What the row says, for those who don't see it.
    String spoken() {
        if (isBlank()) {
            return "";
        }
        StringBuilder words = new StringBuilder(offset.getText()).append(':');
        for (int i = 0; i < segments.size(); i++) {
            words.append(i == 0 ? " " : ", ").append(nodes.get(i).spoken(segments.get(i), plan));
        }
        return words.toString();
    }

    private int rowStart() {
        return row * plan.geometry().columns();
    }

    @Override
    protected double computePrefWidth(double height) {
        return plan == null ? 0 : plan.geometry().width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return plan == null ? 0 : plan.rowHeight();
    }

    @Override
    protected void layoutChildren() {
        // Everything stands where show() put it.
    }
}
