package divide.inspector.ui.call;

import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Dissection;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Zoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A frame's bytes, each field in a box of its role's colours, wrapped to the width that there is.
final class PreviewBoxes extends Region {
    private static final double LINE = 23;
    private static final double BOX = 20;
    private static final double INSET = 4;
    private static final double GAP = 2;

    private final Messages messages;
    private final Text ruler = new Text("0");
    private final List<PieceBox> boxes = new ArrayList<>();
    private List<Piece> pieces = List.of();
    private Optional<Dissection> frame = Optional.empty();

    PreviewBoxes(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("preview-boxes", "mono");
        ruler.getStyleClass().add("preview-ruler");
        ruler.setManaged(false);
        // Not invisible: style sheets needn't be applied to what is invisible.
        ruler.setOpacity(0);
        ruler.setMouseTransparent(true);
        getChildren().add(ruler);
        ruler.fontProperty().subscribe(this::arrange);
        widthProperty().subscribe(this::arrange);
    }

    void show(Optional<Dissection> next) {
        frame = next;
        arrange();
        requestLayout();
    }

    private List<Piece> wrapped(double width) {
        List<DissectedField> fields = frame.map(Dissection::fields).orElse(List.of());
        double digit = ruler.getLayoutBounds().getWidth();
        return Piece.wrap(fields, width, new Piece.Grid(digit, pixels(INSET), pixels(GAP)));
    }

    private double pixels(double length) {
        return Zoom.pixels(this, length);
    }

    private void arrange() {
        pieces = wrapped(getWidth());
        while (boxes.size() < pieces.size()) {
            PieceBox box = new PieceBox(messages);
            boxes.add(box);
            getChildren().add(box);
        }
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setVisible(i < pieces.size());
            if (i < pieces.size()) {
                boxes.get(i).aim(pieces.get(i), frame.orElseThrow().bytes());
            }
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        int lines = wrapped(width < 0 ? getWidth() : width).stream()
                        .mapToInt(Piece::line)
                        .max()
                        .orElse(0)
                + 1;
        return lines * pixels(LINE) - (pixels(LINE) - pixels(BOX));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double left = snapPositionX(piece.x());
            double right = snapPositionX(piece.x() + piece.width());
            boxes.get(i).resizeRelocate(left, piece.line() * pixels(LINE), right - left, pixels(BOX));
        }
    }
}
