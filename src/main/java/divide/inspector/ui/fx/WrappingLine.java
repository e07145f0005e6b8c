package divide.inspector.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of controls that goes on below itself where there isn't room for all side by side. Those with `HBox.hgrow`
/// share what the others of their line leave, down to their least width; the others have the width that they prefer.
/// Gaps are those of a [FlowPane].
public class WrappingLine extends FlowPane {
    private record Line(List<Node> nodes, double least) {}

    /// An empty line.
    public WrappingLine() {}

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private static double least(Node node) {
        return Math.ceil(grows(node) ? node.minWidth(-1) : node.prefWidth(-1));
    }

    private List<Line> lines(double width) {
        List<Line> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        double taken = 0;
        for (Node node : getManagedChildren()) {
            double least = least(node);
            if (!line.isEmpty() && taken + getHgap() + least > width) {
                lines.add(new Line(line, taken));
                line = new ArrayList<>();
            }
            taken = line.isEmpty() ? least : taken + getHgap() + least;
            line.add(node);
        }
        lines.add(new Line(line, taken));
        return lines;
    }

    /// What lies between the left and the right edge's insets.
    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    /// Equal shares for those that grow, as far as their least width lets them be equal.
    private static double width(Node node, Line line, double inner) {
        long growing = line.nodes().stream().filter(WrappingLine::grows).count();
        double free = Math.max(0, inner - line.least());
        double least = least(node);
        return Math.min(inner, grows(node) ? least + Math.floor(free / growing) : least);
    }

    private static double height(Line line, double inner) {
        return line.nodes().stream()
                .mapToDouble(node -> Math.ceil(node.prefHeight(width(node, line, inner))))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double inner = inner(getWidth());
        double y = insets.getTop();
        for (Line line : lines(inner)) {
            double height = height(line, inner);
            double x = insets.getLeft();
            for (Node node : line.nodes()) {
                double width = width(node, line, inner);
                layoutInArea(node, x, y, width, height, 0, getAlignment().getHpos(), getRowValignment());
                x += width + getHgap();
            }
            y += height + getVgap();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = inner(width < 0 ? computePrefWidth(-1) : width);
        List<Line> lines = lines(inner);
        double heights = lines.stream().mapToDouble(line -> height(line, inner)).sum();
        return heights + (lines.size() - 1) * getVgap() + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = getManagedChildren().stream()
                .mapToDouble(node -> Math.ceil(node.minWidth(-1)))
                .max()
                .orElse(0);
        return widest + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        double widths = getManagedChildren().stream()
                .mapToDouble(node -> Math.ceil(node.prefWidth(-1)) + getHgap())
                .sum();
        return Math.max(0, widths - getHgap()) + snappedLeftInset() + snappedRightInset();
    }
}
