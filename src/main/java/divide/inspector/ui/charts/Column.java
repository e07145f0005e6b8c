package divide.inspector.ui.charts;

import divide.inspector.capture.statistics.Count;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A bar and the room above it: the errors stand on the other calls. All of it can be pointed at, for a bar may be a
/// pixel high.
final class Column extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double LEAST_HEIGHT = 2;
    private static final double GAP_FROM = 4;

    /// Wide bars are an eighth of their width apart.
    private static final double GAP_SHARE = 8;

    private final Region answered = part("answered");
    private final Region errors = part("errors");
    private final int index;
    private Count count = Count.NONE;
    private IntFunction<String> words = index -> "";
    private double most = 1;

    Column(int index) {
        this.index = index;
        getStyleClass().add("chart-column");
        getChildren().addAll(answered, errors);
        setManaged(false);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }

    int index() {
        return index;
    }

    /// @param most what a bar of full height counts
    /// @param saying says what the bar at an index counts
    void show(Count now, double most, IntFunction<String> saying) {
        count = now;
        words = saying;
        this.most = most;
        setNeedsLayout(true);
    }

    void setCurrent(boolean on) {
        pseudoClassStateChanged(CURRENT, on);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> words.apply(index);
            case INDEX -> index;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected void layoutChildren() {
        double gap = getWidth() < GAP_FROM ? 0 : Math.max(1, Math.floor(getWidth() / GAP_SHARE));
        double left = Math.floor(gap / 2);
        double width = Math.max(1, getWidth() - gap);
        double failed = height(count.errors());
        double others = height(count.calls() - count.errors());
        place(answered, left, getHeight() - others, width, others);
        place(errors, left, getHeight() - others - failed, width, failed);
    }

    /// What is there is seen, however little it is beside others.
    private double height(long calls) {
        return calls == 0 ? 0 : Math.max(LEAST_HEIGHT, Math.round(getHeight() * calls / most));
    }

    private static void place(Region part, double x, double y, double width, double height) {
        part.setVisible(height > 0);
        part.resizeRelocate(x, Math.max(0, y), width, height);
    }
}
