package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Zoom;
import divide.inspector.ui.session.Preferences;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// Keeps where users drag the borders between regions to. What a border does by itself, because the window or the
/// words in it become larger, is nobody's choice and isn't kept.
record Splits(Preferences preferences) {
    private static final double HALF = 0.5;

    /// What a frame needs to be read, in pixels at 100 %.
    private static final double LEAST_WIDTH = 140;

    private static final Pattern SHARE = Pattern.compile("[01](\\.[0-9]{1,6})?");

    /// Puts the borders of `split` where they were dragged to before.
    void place(SplitPane split) {
        preferences.text(key(split)).flatMap(kept -> read(kept, split)).ifPresent(split::setDividerPositions);
    }

    /// Puts the borders of `split` where they were dragged to before, and keeps where they are dragged to from now on.
    void keep(SplitPane split) {
        place(split);
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node divider && isDivider(divider, split)) {
                preferences.keep(key(split), write(split.getDividerPositions()));
            }
        });
    }

    /// Has the first of two regions grow with the words in it, but to no more than half of the window.
    static Subscription grow(SplitPane split, Zoom zoom) {
        return zoom.percentProperty().subscribe((before, now) -> {
            if (!split.getDividers().isEmpty()) {
                double factor = now.doubleValue() / before.doubleValue();
                split.setDividerPositions(Math.min(HALF, factor * split.getDividerPositions()[0]));
            }
        });
    }

    /// Puts two regions under each other where there isn't room for both side by side.
    static Subscription stack(SplitPane split, Zoom zoom) {
        Runnable turn = () -> {
            double least = 2 * LEAST_WIDTH * zoom.percentProperty().get() / Zoom.USUAL;
            boolean isNarrow = split.getWidth() > 0 && split.getWidth() < least;
            split.setOrientation(isNarrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        };
        split.widthProperty().subscribe(turn);
        return zoom.percentProperty().subscribe(turn);
    }

    private static boolean isDivider(Node node, SplitPane split) {
        return node.getParent() == split && node.getStyleClass().contains("split-pane-divider");
    }

    private static String key(SplitPane split) {
        return "window.split." + split.getId();
    }

    private static Optional<double[]> read(String kept, SplitPane split) {
        String[] parts = kept.split(" ");
        boolean fits = parts.length == split.getDividers().size()
                && Arrays.stream(parts).allMatch(part -> SHARE.matcher(part).matches());
        return fits
                ? Optional.of(Arrays.stream(parts)
                        .mapToDouble(Double::parseDouble)
                        .map(share -> Math.min(share, 1))
                        .toArray())
                : Optional.empty();
    }

    private static String write(double[] shares) {
        return Arrays.stream(shares)
                .mapToObj(share -> String.format(Locale.ROOT, "%.4f", share))
                .collect(Collectors.joining(" "));
    }
}
