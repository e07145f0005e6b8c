package divide.inspector.ui.conversation;

import divide.inspector.capture.Chunk;
import divide.inspector.protocol.FrameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One row of the conversation, re-aimed from row to row: its nodes are made once and used again.
final class DumpRow extends Region {
    private static final PseudoClass CLIENT = PseudoClass.getPseudoClass("client");
    private static final PseudoClass SERVER = PseudoClass.getPseudoClass("server");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final double BAR = 3;

    private final Region bar = new Region();
    private final Text time = text("conversation-time");
    private final Text glyph = text("conversation-glyph");
    private final Text offset = text("conversation-offset");
    private final Label hole = new Label();
    private final Label holeLabel = new Label();
    private final List<SpanNode> spanNodes = new ArrayList<>();
    private final List<TickNode> tickNodes = new ArrayList<>();
    private List<Span> spans = List.of();
    private long first;
    private int index = -1;
    private DumpGeometry geometry;

    DumpRow() {
        getStyleClass().add("conversation-row");
        bar.getStyleClass().add("conversation-bar");
        bar.setManaged(false);
        setManaged(false);
        hole.getStyleClass().add("conversation-hole");
        hole.setManaged(false);
        hole.setMouseTransparent(true);
        holeLabel.getStyleClass().add("conversation-label");
        holeLabel.setManaged(false);
        holeLabel.setMouseTransparent(true);
        getChildren().addAll(bar, time, glyph, offset, hole, holeLabel);
    }

    private static Text text(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.CENTER);
        text.setManaged(false);
        text.setMouseTransparent(true);
        return text;
    }

    /// Shows a row of `plan`, or nothing when it has no such row.
    void show(RowPlan plan, int row, DumpGeometry geometry, ConversationModel model) {
        this.geometry = geometry;
        index = plan == null || row < 0 || row >= plan.rows() ? -1 : row;
        setVisible(index >= 0);
        if (index >= 0) {
            spans = plan.spans(row);
            first = plan.first(row).number();
            showHead(plan, model);
            showSpans(model);
            showTicks(plan, model);
            showHole(plan.first(row), model);
        }
    }

    private void showHole(Chunk chunk, ConversationModel model) {
        hole.setVisible(chunk.isHole());
        holeLabel.setVisible(chunk.isHole());
        if (chunk.isHole()) {
            hole.setText(model.words().hole(chunk));
            holeLabel.setText(model.words().holeLabel(chunk));
            double left = geometry.byteX(0);
            double width = geometry.byteX(geometry.columns()) - left;
            hole.resizeRelocate(left, geometry.labelHeight(), width, geometry.boxHeight());
            holeLabel.resizeRelocate(Math.round(left) + 2, 0, width, geometry.labelHeight());
        }
    }

    private void showHead(RowPlan plan, ConversationModel model) {
        FrameKind kind = plan.first(index).kind();
        pseudoClassStateChanged(CLIENT, kind == FrameKind.REQUEST);
        pseudoClassStateChanged(SERVER, kind == FrameKind.RESPONSE);
        time.setText(model.words().time(plan.conversation(), plan.first(index)));
        glyph.setText(model.words().glyph(kind));
        offset.setText(("%0" + geometry.digits() + "x").formatted(plan.offset(index)));
        place(time, geometry.timeEnd() - time.getLayoutBounds().getWidth());
        place(glyph, geometry.glyphX());
        place(offset, geometry.offsetX());
        double width = geometry.pixels(BAR);
        bar.resizeRelocate(kind == FrameKind.REQUEST ? 0 : width, 0, width, DumpGeometry.rowHeight(geometry.zoom()));
    }

    private void place(Text text, double x) {
        text.setLayoutX(x);
        text.setLayoutY(geometry.boxMiddle());
    }

    private void showSpans(ConversationModel model) {
        while (spanNodes.size() < spans.size()) {
            spanNodes.add(new SpanNode());
            getChildren().add(spanNodes.getLast());
        }
        for (int i = 0; i < spanNodes.size(); i++) {
            spanNodes.get(i).setVisible(i < spans.size());
            if (i < spans.size()) {
                spanNodes.get(i).show(spans.get(i), geometry, model, labelEnd(i));
            }
        }
    }

    /// A label may go on over what follows, up to the next label.
    private double labelEnd(int span) {
        return span + 1 < spans.size() ? geometry.byteX(spans.get(span + 1).column()) : geometry.width();
    }

    private void showTicks(RowPlan plan, ConversationModel model) {
        List<Tick> ticks = plan.ticks(index);
        while (tickNodes.size() < ticks.size()) {
            tickNodes.add(new TickNode());
            getChildren().add(tickNodes.getLast());
        }
        double left = geometry.timeEnd();
        for (int i = 0; i < tickNodes.size(); i++) {
            tickNodes.get(i).setVisible(i < ticks.size());
            if (i < ticks.size()) {
                Tick tick = ticks.get(i);
                double x = Math.round(geometry.byteX(tick.column()));
                String explained = model.words().hint(plan.conversation(), tick.read());
                tickNodes
                        .get(i)
                        .show(geometry, x, x - left, model.words().since(plan.conversation(), tick.read()), explained);
                left = x;
            }
        }
    }

    /// Shows which exchange is selected and whether the row is marked.
    void light(long selected, boolean marked) {
        pseudoClassStateChanged(MARKED, marked);
        spanNodes.forEach(node -> node.light(selected));
        hole.pseudoClassStateChanged(SELECTED, first == selected);
        holeLabel.pseudoClassStateChanged(SELECTED, first == selected);
    }

    int index() {
        return index;
    }

    /// The number of the exchange whose bytes stand at `x`, or else of that with which the row begins; empty when the
    /// row is empty.
    OptionalLong exchangeAt(double x) {
        if (index < 0) {
            return OptionalLong.empty();
        }
        int column = geometry.columnAt(x);
        long number = spans.stream()
                .filter(span -> column >= span.column() && column < span.end())
                .mapToLong(Span::number)
                .findFirst()
                .orElse(first);
        return OptionalLong.of(number);
    }

    @Override
    protected void layoutChildren() {
        // Everything stands where show() put it.
    }
}
