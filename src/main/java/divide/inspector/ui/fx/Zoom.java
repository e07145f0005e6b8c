package divide.inspector.ui.fx;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

/// How large all words are, and with them all that they stand in, in percent of what the style sheets say and on top of
/// the system's own scale. JavaFX thread only.
public final class Zoom {
    /// The smallest, in percent.
    public static final int LEAST = 80;

    /// The largest, in percent.
    public static final int MOST = 200;

    /// What the style sheets say, in percent.
    public static final int USUAL = 100;

    private static final int STEP = 10;

    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(USUAL);

    /// From [#LEAST] to [#MOST], in steps of ten.
    public ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /// Makes everything as large as `wanted` says, or as the next size that there is.
    ///
    /// @param wanted in percent, any number
    public void set(int wanted) {
        percent.set(Math.round((float) Math.clamp(wanted, LEAST, MOST) / STEP) * STEP);
    }

    /// Makes everything a step larger.
    public void in() {
        set(percent.get() + STEP);
    }

    /// Makes everything a step smaller.
    public void out() {
        set(percent.get() - STEP);
    }

    /// Makes everything as large as the style sheets say.
    public void reset() {
        set(USUAL);
    }

    /// By how much lengths are multiplied where `node` is; 1 as long as it is in no scene.
    public static double of(Node node) {
        return node.getScene() == null ? 1 : (double) percent(node.getScene()) / USUAL;
    }

    /// `length` as it is where `node` is, in whole pixels.
    ///
    /// @param length in pixels at 100 %
    public static double pixels(Node node, double length) {
        return Math.round(length * of(node));
    }

    /// By how much the widths of the columns of `table` are multiplied, which they may be before it is in a scene.
    public static double ofColumns(TableView<?> table) {
        return (double) columnPercent(table) / USUAL;
    }

    static int columnPercent(TableView<?> table) {
        return (int) table.getProperties().getOrDefault(Zoom.class, USUAL);
    }

    static void tellColumns(TableView<?> table, int percent) {
        table.getProperties().put(Zoom.class, percent);
    }

    static int percent(Scene scene) {
        return (int) scene.getProperties().getOrDefault(Zoom.class, USUAL);
    }

    static void tell(Scene scene, int percent) {
        scene.getProperties().put(Zoom.class, percent);
    }
}
