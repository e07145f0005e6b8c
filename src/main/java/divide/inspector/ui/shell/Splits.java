package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Zoom;
import divide.inspector.ui.session.Preferences;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// Keeps where users drag the borders between regions to. What a border does by itself, because the window or the
/// words in it become larger, is nobody's choice and isn't kept.
record Splits(Preferences preferences) {
    /// What a frame needs to be read, in pixels at 100 %.
    private static final double LEAST_WIDTH = 200;

    private static final Pattern SHARE = Pattern.compile("[01](\\.[0-9]{1,6})?");

    /// Puts the borders of `split` where they were dragged to before.
    void place(SplitPane split) {
        preferences.text(key(split)).flatMap(kept -> read(kept, split)).ifPresent(split::setDividerPositions);
    }

    /// Puts the borders of `split` where they were dragged to before, and keeps where they are dragged to from now on.
    void keep(SplitPane split) {
        place(split);
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (isDivider(event.getTarget(), split)) {
                preferences.keep(key(split), write(split.getDividerPositions()));
            }
        });
    }

    /// Has the first of two regions be as wide as the words in it need.
    Subscription holdFirst(SplitPane split, Zoom zoom) {
        return SideWidth.hold(split, zoom, preferences.text(key(split)).isPresent());
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

    /// Whether an event is for the border between regions of `split`.
    static boolean isDivider(EventTarget target, SplitPane split) {
        return target instanceof Node node
                && node.getParent() == split
                && node.getStyleClass().contains("split-pane-divider");
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
