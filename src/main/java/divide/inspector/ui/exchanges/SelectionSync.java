package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.ui.session.Session;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/// Keeps what the table and the session have selected the same, and tells what a user selects from what follow or
/// another pane does: only the former turns follow off.
final class SelectionSync {
    private final TableView<ExchangeRow> table;
    private final ExchangesModel model;
    private final Viewport viewport;
    private boolean showing;
    private boolean picking;
    private long toReveal = Session.NONE;
    private long newest = Session.NONE;
    private long anchor = Session.NONE;
    private double above;
    private int arrangement;

    /// Synchronizes from now on. The table must have its rows already, so that it knows of a change before this does.
    SelectionSync(TableView<ExchangeRow> table, ExchangesModel model, Viewport viewport) {
        this.table = table;
        this.model = model;
        this.viewport = viewport;
    }

    Subscription start() {
        ListChangeListener<ExchangeRow> onRows = this::rowsChanged;
        model.rows().anchorAt(this::anchor);
        model.rows().addListener(onRows);
        Subscription subscriptions = Subscription.combine(
                table.getSelectionModel().selectedIndexProperty().subscribe(index -> tableSelected(index.intValue())),
                model.session().selectedProperty().subscribe(number -> sessionSelected(number.longValue())),
                model.session().followProperty().subscribe(follows -> followAnew()),
                table.heightProperty().subscribe((before, now) -> followAnew()));
        return subscriptions.and(() -> model.rows().removeListener(onRows));
    }

    /// While rows come and go the table moves its selection by itself; nobody selects anything then.
    private void tableSelected(int index) {
        if (!showing && index >= 0 && !model.rows().isChanging()) {
            picking = true;
            model.pick(model.rows().numberAt(index));
            picking = false;
        }
    }

    /// A call may select its exchange before the exchange has its row.
    private void sessionSelected(long number) {
        if (!picking) {
            toReveal = number;
            show();
        }
    }

    private void followAnew() {
        newest = Session.NONE;
        follow();
    }

    private void rowsChanged(ListChangeListener.Change<? extends ExchangeRow> change) {
        if (model.rows().arrangement() != arrangement) {
            arrangement = model.rows().arrangement();
            arrangeAnew();
        } else if (model.session().followProperty().get()) {
            show();
            follow();
        } else if (model.rows().isSorted()) {
            stayAtAnchor();
            show();
        } else {
            stay(change);
            show();
        }
    }

    /// Whoever sorts wants to see what comes first; whoever goes back, what is selected.
    private void arrangeAnew() {
        if (model.rows().isSorted()) {
            viewport.scrollTo(0);
        } else {
            toReveal = model.session().selectedProperty().get();
        }
        show();
        followAnew();
    }

    /// The row at the upper edge: those that join an order may come above it or below.
    private long anchor() {
        above = viewport.rowsAbove();
        anchor = above < model.rows().size() ? model.rows().numberAt((int) above) : Session.NONE;
        return anchor;
    }

    private void stayAtAnchor() {
        int index = model.rows().indexOfNumber(anchor);
        if (index >= 0 && index != (int) above) {
            viewport.scrollTo(index + above - (int) above);
        }
    }

    /// A full store drops a row at its front for each that comes, and the window over the rows is moved: the rows that
    /// somebody reads must not run away.
    private void stay(ListChangeListener.Change<? extends ExchangeRow> change) {
        int more = 0;
        while (change.next()) {
            if (change.wasReplaced()) {
                return;
            }
            if (change.getFrom() == 0) {
                more += change.getAddedSize() - change.getRemovedSize();
            }
        }
        viewport.rowsAboveChanged(more);
    }

    /// Scrolls only when there is a newer row than before: finding the end of a long table takes a while.
    private void follow() {
        ExchangeList rows = model.rows();
        long last = rows.isEmpty() ? Session.NONE : rows.numberAtPlace(rows.total() - 1);
        if (model.session().followProperty().get() && last != newest) {
            newest = last;
            viewport.showLast();
        }
    }

    /// What is followed is seen at the end of the table anyway.
    private void show() {
        int index = model.selectedIndex();
        select(index);
        if (index >= 0 && model.rows().numberAt(index) == toReveal) {
            toReveal = Session.NONE;
            if (!isFollowed(index)) {
                viewport.reveal(index);
            }
        }
    }

    private boolean isFollowed(int index) {
        ExchangeList rows = model.rows();
        return model.session().followProperty().get() && rows.firstPlace() + index == rows.total() - 1;
    }

    private void select(int index) {
        if (index == table.getSelectionModel().getSelectedIndex()) {
            return;
        }
        showing = true;
        try {
            if (index < 0) {
                table.getSelectionModel().clearSelection();
            } else {
                table.getSelectionModel().clearAndSelect(index);
            }
        } finally {
            showing = false;
        }
    }
}
