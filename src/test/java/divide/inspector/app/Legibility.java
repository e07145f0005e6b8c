package divide.inspector.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.Text;

/// Goes through a scene in the order in which it is painted, and compares the colour of each text with what lies under
/// its middle. What is disabled is left out, as WCAG has it. JavaFX thread only.
final class Legibility {
    private static final double LEAST = 4.5;

    private final List<Painted> painted = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /// A part of a background.
    private record Painted(Bounds area, List<Color> colours) {
        Stream<Color> over(Color lower) {
            return colours.stream()
                    .map(upper -> lower.interpolate(
                            Color.color(upper.getRed(), upper.getGreen(), upper.getBlue()), upper.getOpacity()));
        }
    }

    private Legibility() {}

    /// The texts of `scene` that stand out too little, each with its ratio and colours.
    static List<String> faults(Scene scene) {
        Legibility legibility = new Legibility();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        legibility.paint(scene.getRoot(), 1);
        return legibility.faults;
    }

    private void paint(Node node, double opacityAbove) {
        double opacity = opacityAbove * node.getOpacity();
        if (!node.isVisible() || opacity == 0) {
            return;
        }
        if (node instanceof Region region && region.getBackground() != null) {
            region.getBackground().getFills().forEach(fill -> paint(region, fill, opacity));
        }
        if (node instanceof Text text && isShown(text)) {
            judge(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> paint(child, opacity));
        }
    }

    private void paint(Region region, BackgroundFill fill, double opacity) {
        Insets insets = fill.getInsets();
        double width = region.getWidth() - insets.getLeft() - insets.getRight();
        double height = region.getHeight() - insets.getTop() - insets.getBottom();
        if (width > 0 && height > 0) {
            Bounds area = new BoundingBox(insets.getLeft(), insets.getTop(), width, height);
            List<Color> colours = colours(fill.getFill()).stream()
                    .map(colour -> colour.deriveColor(0, 1, 1, opacity))
                    .toList();
            painted.add(new Painted(region.localToScene(area), colours));
        }
    }

    private static List<Color> colours(Paint paint) {
        return switch (paint) {
            case Color colour -> List.of(colour);
            case LinearGradient gradient ->
                gradient.getStops().stream().map(Stop::getColor).distinct().toList();
            default -> throw new IllegalArgumentException(paint.toString());
        };
    }

    private static boolean isShown(Text text) {
        return !text.getText().isBlank() && !text.isDisabled() && isInView(text, middle(text));
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static boolean isInView(Node node, Point2D point) {
        for (Node above = node; above != null; above = above.getParent()) {
            Node clip = above.getClip();
            if (clip != null && !above.localToScene(clip.getBoundsInParent()).contains(point)) {
                return false;
            }
        }
        Scene scene = node.getScene();
        return point.getX() >= 0 && point.getX() < scene.getWidth() && point.getY() < scene.getHeight();
    }

    private void judge(Text text) {
        Color ink = (Color) text.getFill();
        List<Color> grounds = List.of(Color.WHITE);
        for (Painted part : painted) {
            if (part.area().contains(middle(text))) {
                grounds = grounds.stream().flatMap(part::over).toList();
            }
        }
        grounds.stream()
                .filter(ground -> contrast(ink, ground) < LEAST)
                .findFirst()
                .ifPresent(ground -> faults.add("\"%s\" %s: %s on %s, %.2f"
                        .formatted(text.getText(), text.getParent(), ink, ground, contrast(ink, ground))));
    }

    private static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
