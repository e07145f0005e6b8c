package divide.inspector.ui.conversation;

import divide.inspector.protocol.FrameKind;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// The box around one frame's bytes in a row, re-aimed from span to span: open at the side where the frame goes on.
final class SpanNode extends Region {
    private static final PseudoClass CLIENT = PseudoClass.getPseudoClass("client");
    private static final PseudoClass SERVER = PseudoClass.getPseudoClass("server");
    private static final PseudoClass OPEN_LEFT = PseudoClass.getPseudoClass("open-left");
    private static final PseudoClass OPEN_RIGHT = PseudoClass.getPseudoClass("open-right");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double LABEL_GAP = 6;

    private final Region box = new Region();
    private final Text digits = text("conversation-digits");
    private final Text ascii = text("conversation-ascii");
    private final Label label = new Label();
    private long number;

    SpanNode() {
        getStyleClass().add("conversation-span");
        box.getStyleClass().add("conversation-box");
        label.getStyleClass().add("conversation-label");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(box, digits, ascii, label);
    }

    private static Text text(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    /// Shows a span.
    ///
    /// @param end where its label has to end
    void show(Span span, DumpGeometry geometry, ConversationModel model, double end) {
        number = span.number();
        pseudoClassStateChanged(CLIENT, span.kind() == FrameKind.REQUEST);
        pseudoClassStateChanged(SERVER, span.kind() == FrameKind.RESPONSE);
        pseudoClassStateChanged(OPEN_LEFT, !span.begins());
        pseudoClassStateChanged(OPEN_RIGHT, !span.ends());
        showBytes(span, geometry, model);
        label.setVisible(span.begins());
        if (span.begins()) {
            label.setText(
                    model.words().label(span.number(), span.kind(), model.rows().row(span.number())));
            double left = Math.round(geometry.byteX(span.column())) + 2;
            // All the room there is: a label that is new, or becomes bold, doesn't know its own width yet.
            label.resizeRelocate(left, 0, Math.max(0, end - left - geometry.pixels(LABEL_GAP)), geometry.labelHeight());
        }
    }

    private void showBytes(Span span, DumpGeometry geometry, ConversationModel model) {
        double left = Math.round(geometry.byteX(span.column())) + (span.begins() ? 1 : 0);
        double right = Math.round(geometry.byteX(span.end())) - (span.ends() ? 1 : 0);
        double middle = geometry.boxMiddle();
        box.resizeRelocate(left, geometry.labelHeight(), right - left, geometry.boxHeight());
        digits.setText(DumpText.hex(model.rows(), span));
        digits.setLayoutX(geometry.digitsX(span.column()));
        digits.setLayoutY(middle);
        ascii.setText(DumpText.ascii(model.rows(), span));
        ascii.setLayoutX(geometry.asciiX(span.column()));
        ascii.setLayoutY(middle);
    }

    /// Shows whether its exchange is the selected one.
    void light(long selected) {
        pseudoClassStateChanged(SELECTED, number == selected);
    }

    @Override
    protected void layoutChildren() {
        // Everything stands where show() put it.
    }
}
