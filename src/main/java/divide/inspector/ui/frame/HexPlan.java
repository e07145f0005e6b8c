package divide.inspector.ui.frame;

import divide.inspector.protocol.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// How a frame is laid out in rows of a width. Immutable but for what it measures with.
///
/// @param model what is shown
/// @param geometry where things stand in a row
/// @param nameLines how many lines of names each row has room for
/// @param nameWidth measures a name
record HexPlan(FrameModel model, HexGeometry geometry, int nameLines, ToDoubleFunction<String> nameWidth) {
    private static final double BOX_TOP = 4;
    private static final double BOX_HEIGHT = 22;
    private static final double NAME_HEIGHT = 13;
    private static final double NAME_INSET = 3;
    private static final double ROW_GAP = 5;
    private static final int ROWS_LOOKED_AT = 64;

    /// The plan for rows of that geometry.
    static HexPlan of(FrameModel model, HexGeometry geometry, ToDoubleFunction<String> nameWidth) {
        HexPlan draft = new HexPlan(model, geometry, 1, nameWidth);
        return new HexPlan(model, geometry, draft.linesNeeded(), nameWidth);
    }

    private int linesNeeded() {
        int lines = 1;
        for (int row = 0; row < Math.min(rows(), ROWS_LOOKED_AT); row++) {
            lines = Math.max(lines, NamePlaces.lines(namePlaces(segments(row))));
        }
        return lines;
    }

    int rows() {
        return geometry.rows(model.blocks().total());
    }

    double boxTop() {
        return geometry.pixels(BOX_TOP);
    }

    double boxHeight() {
        return geometry.pixels(BOX_HEIGHT);
    }

    double boxEnd() {
        return boxTop() + boxHeight();
    }

    double boxMiddle() {
        return boxTop() + boxHeight() / 2;
    }

    double nameHeight() {
        return geometry.pixels(NAME_HEIGHT);
    }

    double nameInset() {
        return geometry.pixels(NAME_INSET);
    }

    double rowHeight() {
        return boxEnd() + nameLines * nameHeight() + geometry.pixels(ROW_GAP);
    }

    List<Segment> segments(int row) {
        return Segment.ofRow(model.blocks(), row, geometry.columns());
    }

    /// The places of the names of `segments`, one a segment.
    List<NamePlaces.Place> namePlaces(List<Segment> segments) {
        List<NamePlaces.Name> names = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            boolean goesOn = i + 1 < segments.size() && !segments.get(i + 1).named();
            names.add(name(segments.get(i), boxRight(segments.get(goesOn ? i + 1 : i))));
        }
        return NamePlaces.of(names, geometry.width(), geometry.zoom());
    }

    /// @param end where the field ends in the row, its awaited bytes included
    private NamePlaces.Name name(Segment segment, double end) {
        double width = segment.named() ? nameWidth.applyAsDouble(mark(segment) + label(segment)) : 0;
        double x = boxLeft(segment) + nameInset();
        // What goes on from the row before has room at its left, under the row's offset.
        double begin = segment.isContinued() ? Math.clamp(end - nameInset() - width, nameInset(), x) : x;
        return new NamePlaces.Name(begin, width, end, segment.isContinued());
    }

    /// The name under a segment.
    String label(Segment segment) {
        String name = model.name(segment.block().field());
        return segment.isContinued() ? model.words().text("frames.continued.name", name) : name;
    }

    /// The sign before the name that says what was found, or nothing.
    String mark(Segment segment) {
        Optional<Severity> mark = segment.block().mark();
        return mark.map(severity -> model.words().glyph(severity) + " ").orElse("");
    }

    double boxLeft(Segment segment) {
        return Math.round(geometry.byteX(segment.column())) + (segment.openLeft() ? 0 : 1);
    }

    double boxRight(Segment segment) {
        double end = Math.round(geometry.byteX(segment.column() + segment.size())) - (segment.openRight() ? 0 : 1);
        return Math.max(end, boxLeft(segment) + 3);
    }
}
