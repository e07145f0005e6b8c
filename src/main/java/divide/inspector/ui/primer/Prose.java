package divide.inspector.ui.primer;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// Words on a page: they wrap, take the room that they need, and can be selected and copied.
public final class Prose extends TextArea {
    /// A text area wraps a little earlier than a text does, and keeps a little room around its words.
    private static final double SLACK = 12;

    private final Text ruler = new Text();

    /// No words.
    public Prose() {
        getStyleClass().add("prose");
        setEditable(false);
        setWrapText(true);
        setFocusTraversable(false);
        ruler.textProperty().bind(textProperty());
        ruler.fontProperty().bind(fontProperty());
        textProperty().subscribe(this::requestLayout);
        fontProperty().subscribe(this::requestLayout);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        ruler.setWrappingWidth(Math.max(1, (width < 0 ? getWidth() : width) - SLACK));
        return Math.ceil(ruler.getLayoutBounds().getHeight()) + SLACK;
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
    protected double computePrefWidth(double height) {
        return 0;
    }
}
