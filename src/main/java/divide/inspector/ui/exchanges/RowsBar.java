package divide.inspector.ui.exchanges;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The scroll bar over all rows that match, in the place of the table's own while that one spans only a window of
/// them; and whatever else moves that window: scrolling to its edge, and the keys. JavaFX thread only.
final class RowsBar {
    private final ScrollBar bar;
    private final TableView<?> table;
    private final ExchangesModel model;
    private final ExchangeList rows;
    private final Viewport viewport;
    private boolean showing;
    private boolean moving;

    /// Takes over `bar`, which lies over `table` in the same parent and is not laid out by it.
    RowsBar(ScrollBar bar, TableView<?> table, ExchangesModel model, Viewport viewport) {
        this.bar = bar;
        this.table = table;
        this.model = model;
        this.rows = model.rows();
        this.viewport = viewport;
    }

    /// Works from now on until the subscription is released.
    Subscription start() {
        InvalidationListener onRows = _ -> refresh();
        rows.addListener(onRows);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        table.skinProperty().subscribe(skin -> viewport.bar().ifPresent(this::watch));
        bar.valueProperty().subscribe((before, now) -> moved(before.doubleValue(), now.doubleValue()));
        refresh();
        return () -> rows.removeListener(onRows);
    }

    private void watch(ScrollBar own) {
        own.valueProperty().subscribe(value -> scrolled());
        own.visibleProperty().subscribe(is -> refresh());
        own.boundsInParentProperty().subscribe(bounds -> refresh());
    }

    private void scrolled() {
        refresh();
        if (!moving && isAtEdge()) {
            moving = true;
            // The table is in the middle of scrolling: its rows can't change before it is done.
            Platform.runLater(() -> {
                moving = false;
                rows.centre(rows.firstPlace() + (int) viewport.rowsAbove());
            });
        }
    }

    private boolean isAtEdge() {
        double above = viewport.rowsAbove();
        double below = rows.size() - above - viewport.rowsInSight();
        boolean more = rows.firstPlace() > 0;
        boolean moreBelow = rows.firstPlace() + rows.size() < rows.total();
        double margin = rows.size() / 16.0;
        return more && above < margin || moreBelow && below < margin;
    }

    private void refresh() {
        boolean needed = rows.total() > rows.size();
        bar.setVisible(needed && viewport.bar().filter(ScrollBar::isVisible).isPresent());
        if (bar.isVisible()) {
            viewport.bar().ifPresent(this::cover);
            show();
        }
    }

    private void cover(ScrollBar own) {
        Bounds place = bar.getParent().sceneToLocal(own.localToScene(own.getLayoutBounds()));
        bar.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }

    private void show() {
        double inSight = viewport.rowsInSight();
        showing = true;
        bar.setMax(Math.max(1, rows.total() - inSight));
        bar.setVisibleAmount(bar.getMax() * inSight / rows.total());
        bar.setBlockIncrement(inSight);
        if (!bar.isPressed()) {
            bar.setValue(rows.firstPlace() + viewport.rowsAbove());
        }
        showing = false;
    }

    /// A user moves the bar.
    private void moved(double before, double now) {
        if (showing) {
            return;
        }
        if (now < before) {
            model.stopFollowing();
        }
        int last = (int) Math.ceil(now + viewport.rowsInSight()) - 1;
        rows.bring((int) now);
        rows.bring(Math.min(last, rows.total() - 1));
        viewport.scrollTo(now - rows.firstPlace());
    }

    /// What the table itself would do here ends at the edges of the window.
    private void keyPressed(KeyEvent event) {
        if (rows.total() == rows.size()) {
            return;
        }
        switch (event.getCode()) {
            case HOME -> pick(0, event);
            case END -> pick(rows.total() - 1, event);
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> bringSelected();
            default -> {}
        }
    }

    private void pick(int place, KeyEvent event) {
        model.pick(rows.numberAtPlace(place));
        event.consume();
    }

    private void bringSelected() {
        int place = rows.placeOf(model.session().selectedProperty().get());
        if (place >= 0) {
            rows.bring(place);
        }
    }
}
