package divide.inspector.ui.frame;

import divide.inspector.protocol.Severity;
import divide.inspector.ui.fx.Roles;
import divide.inspector.wire.Ascii;
import divide.inspector.wire.Hex;
import java.util.Collections;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One box with its bytes, its name and its text, re-aimed from segment to segment.
final class SegmentNode extends Region {
    private static final PseudoClass OPEN_LEFT = PseudoClass.getPseudoClass("open-left");
    private static final PseudoClass OPEN_RIGHT = PseudoClass.getPseudoClass("open-right");
    private static final PseudoClass AWAITED = PseudoClass.getPseudoClass("awaited");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass INFO = PseudoClass.getPseudoClass("info");
    private static final double OUTLINE = 2;
    private static final String NO_BYTE = "··";

    private final Region box = new Region();
    private final Region outline = new Region();
    private final Region leader = new Region();
    private final Text digits = text("hex-digits");
    private final Text ascii = text("hex-ascii");
    private final Text mark = text("hex-mark");
    private final Text name = text("hex-name");
    private String roleClass = "";

    SegmentNode() {
        getStyleClass().add("hex-segment");
        box.getStyleClass().add("hex-box");
        outline.getStyleClass().add("hex-outline");
        outline.setVisible(false);
        leader.getStyleClass().add("hex-leader");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(box, outline, leader, digits, ascii, mark, name);
    }

    private static Text text(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    void show(Segment segment, HexPlan plan, int rowStart, NamePlaces.Place place) {
        setRole(Roles.styleClass(segment.block().field().role()));
        pseudoClassStateChanged(OPEN_LEFT, segment.openLeft());
        pseudoClassStateChanged(OPEN_RIGHT, segment.openRight());
        pseudoClassStateChanged(AWAITED, segment.block().stage() == Block.Stage.AWAITED);
        showMark(segment.block().mark());
        showBytes(segment, plan, rowStart + segment.column());
        showBox(segment, plan);
        showName(segment, plan, place);
    }

    private void setRole(String next) {
        if (!next.equals(roleClass)) {
            getStyleClass().remove(roleClass);
            getStyleClass().add(next);
            roleClass = next;
        }
    }

    private void showMark(Optional<Severity> severity) {
        pseudoClassStateChanged(ERROR, severity.equals(Optional.of(Severity.ERROR)));
        pseudoClassStateChanged(WARNING, severity.equals(Optional.of(Severity.WARNING)));
        pseudoClassStateChanged(INFO, severity.equals(Optional.of(Severity.INFO)));
    }

    private void showBytes(Segment segment, HexPlan plan, int offset) {
        boolean awaited = segment.block().stage() == Block.Stage.AWAITED;
        byte[] bytes = plan.model().blocks().bytes();
        digits.setText(
                awaited
                        ? String.join(" ", Collections.nCopies(segment.size(), NO_BYTE))
                        : Hex.spaced(bytes, offset, segment.size()));
        ascii.setText(awaited ? "" : Ascii.text(bytes, offset, segment.size()));
        double middle = plan.boxMiddle();
        digits.relocate(plan.geometry().digitsX(segment.column()), 0);
        digits.setLayoutY(middle);
        ascii.relocate(plan.geometry().asciiX(segment.column()), 0);
        ascii.setLayoutY(middle);
    }

    private void showBox(Segment segment, HexPlan plan) {
        double left = plan.boxLeft(segment);
        box.resizeRelocate(left, plan.boxTop(), plan.boxRight(segment) - left, plan.boxHeight());
        double reach = plan.geometry().pixels(OUTLINE);
        double outlineLeft = left - (segment.openLeft() ? 0 : reach);
        double outlineRight = plan.boxRight(segment) + (segment.openRight() ? 0 : reach);
        double height = plan.boxHeight() + 2 * reach;
        outline.resizeRelocate(outlineLeft, plan.boxTop() - reach, outlineRight - outlineLeft, height);
    }

    private void showName(Segment segment, HexPlan plan, NamePlaces.Place place) {
        boolean shown = segment.named() && place.line() >= 0 && place.line() < plan.nameLines();
        mark.setText(shown ? plan.mark(segment) : "");
        name.setText(shown ? plan.label(segment) : "");
        double top = plan.boxEnd() + place.line() * plan.nameHeight();
        double middle = Math.round(top + plan.nameHeight() / 2);
        mark.setLayoutX(Math.round(place.x()));
        mark.setLayoutY(middle);
        name.setLayoutX(Math.round(place.x() + plan.nameWidth().applyAsDouble(mark.getText())));
        name.setLayoutY(middle);
        leader.setVisible(false);
    }

    /// Draws a thin line from the box down to a name that stands further down.
    void lead(HexPlan plan, NamePlaces.Place place) {
        leader.setVisible(true);
        double height = place.line() * plan.nameHeight();
        leader.resizeRelocate(box.getLayoutX() + plan.nameInset(), plan.boxEnd(), 1, height);
    }

    void light(boolean selected, boolean lit) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(LIT, lit);
        outline.setVisible(selected || lit);
        // Its outline reaches over the neighbours' edges.
        setViewOrder(selected ? -2 : lit ? -1 : 0);
    }

    @Override
    protected void layoutChildren() {
        // Everything stands where show() put it.
    }

    /// The box in words: its field and its bytes.
    String spoken(Segment segment, HexPlan plan) {
        String mark = segment.block()
                .mark()
                .map(severity -> plan.model().words().name(severity) + " ")
                .orElse("");
        return mark + plan.label(segment) + " " + (digits.getText().isEmpty() ? "-" : digits.getText());
    }
}
