package divide.inspector.ui.frame;

import divide.inspector.ui.fx.Zoom;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The head of a frame pane: what it is, the frame in a few words, and at the right what is selected. Where there isn't
/// room for all, the selection goes first, which the boxes show as well, then the words, of which the size is left and
/// a tooltip has all, and then the actions, which are in the menus too. What the pane is always stays.
public final class FrameHeader extends Region {
    private static final double GAP = 10;

    /// With less than this, in pixels at 100 %, not even the size would be whole.
    private static final double LEAST_SUMMARY = 96;

    private final Label title = label("frame-title");
    private final Label summary = label("frame-summary");
    private final Label brief = label("frame-summary");
    private final Label selection = label("frame-selection");
    private final HBox actions = new HBox();

    /// A head without words.
    public FrameHeader() {
        getStyleClass().add("frame-header");
        actions.getStyleClass().add("frame-actions");
        getChildren().addAll(title, summary, brief, selection, actions);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(summary.textProperty());
        summary.setTooltip(whole);
        brief.setTooltip(whole);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    /// What can be done with the frame, at the very right; empty for nothing.
    public ObservableList<Node> getActions() {
        return actions.getChildren();
    }

    /// What the pane is.
    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /// What the pane is.
    public String getTitle() {
        return title.getText();
    }

    /// Says what the pane is.
    public void setTitle(String words) {
        title.setText(words);
    }

    /// The frame in a few words.
    StringProperty summaryProperty() {
        return summary.textProperty();
    }

    /// The least that is said of the frame.
    StringProperty briefProperty() {
        return brief.textProperty();
    }

    /// What is selected.
    StringProperty selectionProperty() {
        return selection.textProperty();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double right = placeActions(left + Math.ceil(title.prefWidth(-1)) + GAP, getWidth() - snappedRightInset());
        left = place(title, left, right);
        double whole = Math.ceil(summary.prefWidth(-1));
        double wanted = Math.ceil(selection.prefWidth(-1));
        boolean room = left + whole + GAP + wanted <= right;
        selection.setVisible(room);
        boolean isTight = right - left < Math.min(whole, LEAST_SUMMARY * Zoom.of(this));
        summary.setVisible(!isTight);
        brief.setVisible(isTight && Math.ceil(brief.prefWidth(-1)) <= right - left);
        place(summary, left, right);
        place(brief, left, right);
        place(selection, right - wanted, right);
    }

    private double placeActions(double left, double right) {
        double width = Math.ceil(actions.prefWidth(-1));
        boolean room = left + width <= right;
        actions.setVisible(room);
        if (actions.getChildren().isEmpty() || !room) {
            return right;
        }
        double height = Math.ceil(actions.prefHeight(-1));
        actions.resizeRelocate(right - width, Math.round((getHeight() - height) / 2), width, height);
        return right - width - GAP;
    }

    private double place(Label label, double left, double right) {
        double width = Math.max(0, Math.min(Math.ceil(label.prefWidth(-1)), right - left));
        double height = label.prefHeight(-1);
        label.resizeRelocate(left, Math.round((getHeight() - height) / 2), width, height);
        return left + width + GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return title.prefHeight(-1) + snappedTopInset() + snappedBottomInset();
    }
}
