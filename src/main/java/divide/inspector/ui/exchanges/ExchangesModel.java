package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Totals;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.capture.sort.Sorted;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Detail;
import divide.inspector.ui.session.Session;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The rows in view, and what is said about them. JavaFX thread only.
public final class ExchangesModel {
    private final Session session;
    private final RowSearch searches;
    private final RowSorts sorts;
    private final ExchangeList rows;
    private final ClearNotice notice;
    private final ListWords words;
    private final Subscription subscriptions;
    private OptionalLong start = OptionalLong.empty();
    private Search search;
    private Matches matches;
    private Optional<SortedRows> sorted = Optional.empty();
    private boolean startsOver;
    private boolean seeking;

    /// A model that is drained after `session`.
    public ExchangesModel(Session session, RowSearch searches, RowSorts sorts, LiveFeed feed, Messages messages) {
        this.session = session;
        this.searches = searches;
        this.sorts = sorts;
        this.words = new ListWords(session, messages);
        this.rows = new ExchangeList(session::row);
        this.matches = rows;
        this.notice = new ClearNotice(session, System::nanoTime);
        this.subscriptions = Subscription.combine(
                session.totalsProperty().subscribe(this::totalsChanged),
                session.filter().inForceProperty().subscribe((before, now) -> filterChanged()),
                session.followProperty().subscribe((before, now) -> followChanged()),
                session.selectedProperty().subscribe((before, now) -> seek()),
                session.recordingProperty().subscribe((before, now) -> say()),
                sorts.order().subscribe((before, now) -> orderChanged()),
                session.judgementsProperty().subscribe((before, now) -> sayAnew()),
                session.annotations().changesProperty().subscribe((before, now) -> annotated()),
                feed.onDrain(this::drain));
        orderChanged();
    }

    /// Lets go of the session: the pane is closed.
    public void release() {
        subscriptions.unsubscribe();
        endSearch();
        sorted.ifPresent(SortedRows::cancel);
    }

    ExchangeList rows() {
        return rows;
    }

    Session session() {
        return session;
    }

    /// What the rows are sorted by. Wherever the newest stands in another order than that of arrival, it can't be
    /// followed there: following ends, and whoever follows again goes back.
    Property<SortOrder> orderProperty() {
        return sorts.order();
    }

    private void orderChanged() {
        sorted.ifPresent(SortedRows::cancel);
        sorted = sorts.sort(session.limits(), this::sorted, this::sortBroke);
        matches = sorted.<Matches>map(rows -> rows).orElse(rows);
        if (sorted.isPresent()) {
            session.followProperty().set(false);
        }
        filterChanged();
    }

    private void sorted(Sorted now) {
        rows.show(new SortedNumbers(now));
        settle();
        say();
    }

    /// The list has to go on as exchanges come and go, so it falls back to the order of arrival; the words say so.
    private void sortBroke() {
        matches = rows;
        filterChanged();
    }

    /// In another language rows say something else, so others match, and in another order.
    private void sayAnew() {
        rows.forget();
        if (sorted.isPresent()) {
            orderChanged();
        } else if (isFiltered()) {
            filterChanged();
        }
        say();
    }

    /// The numbers of all exchanges that match the filter, ascending.
    public long[] matching() {
        return LongStream.range(0, rows.total())
                .map(place -> rows.numberAtPlace((int) place))
                .sorted()
                .toArray();
    }

    /// How many exchanges match the filter.
    public int matchingCount() {
        return rows.total();
    }

    ReadOnlyStringProperty countProperty() {
        return words.countProperty();
    }

    /// How many digits the highest number has, at least 3.
    ObservableValue<Integer> digits() {
        return session.totalsProperty()
                .map(totals -> Math.max(3, Long.toString(totals.next() - 1).length()));
    }

    ReadOnlyStringProperty emptyWordsProperty() {
        return words.emptyProperty();
    }

    /// How many exchanges an undo brings back, 0 when none is offered.
    ReadOnlyLongProperty clearedProperty() {
        return notice.clearedProperty();
    }

    /// When the first exchange of the capture began, in [System#nanoTime]; also after it had to make room.
    long start() {
        return start.orElse(0);
    }

    /// The row that stands above another one; empty for the first.
    Optional<ExchangeRow> rowAbove(ExchangeRow row) {
        int place = rows.placeOf(row.number());
        return place > 0 ? rows.rowAtPlace(place - 1) : Optional.empty();
    }

    /// Selects an exchange because a user wants that one, and not the newest.
    void pick(long number) {
        session.pick(number);
    }

    /// Shows all that went over the connection of an exchange.
    void showConversation(long number) {
        pick(number);
        session.detailProperty().set(Detail.CONVERSATION);
    }

    /// Leaves the newest exchange because a user looks at older ones.
    void stopFollowing() {
        session.followProperty().set(false);
    }

    /// Where the selected exchange stands, or a negative value when it is not shown.
    int selectedIndex() {
        return rows.indexOfNumber(session.selectedProperty().get());
    }

    /// Before the session changes what is selected, so that a new exchange has its row by then.
    private void totalsChanged(Totals before, Totals now) {
        notice.totalsChanged(before, now);
        findStart(now);
        if (search == null) {
            matches.show(new NumberRange(now.first(), now.next()));
        } else if (now.first() < before.first()) {
            filterChanged();
        } else {
            matches.dropBelow(now.first());
            search.advance(now.first(), now.next());
        }
        settle();
        say();
    }

    private void findStart(Totals now) {
        if (now.exchanges() == 0) {
            start = OptionalLong.empty();
        } else if (start.isEmpty()) {
            start = session.row(now.first()).stream()
                    .mapToLong(row -> row.exchange().times().requestFirst())
                    .findFirst();
        }
    }

    /// Has the window over the rows go to what is selected, as soon as that has a row.
    private void seek() {
        seeking = true;
        settle();
    }

    /// After every change of the rows: those who are told of one can't move the window themselves.
    private void settle() {
        if (session.followProperty().get()) {
            rows.bringLast();
        } else if (seeking && rows.placeOf(session.selectedProperty().get()) >= 0) {
            rows.bring(rows.placeOf(session.selectedProperty().get()));
            seeking = false;
        }
    }

    private void drain() {
        rows.refreshOpen();
        sorted.ifPresent(SortedRows::advance);
        sorted.filter(SortedRows::isPending).ifPresent(rows -> say());
        if (search != null) {
            Totals now = totals();
            search.advance(now.first(), now.next());
        }
    }

    /// The rows before stay until the search has something to show instead, so that typing doesn't flicker.
    private void filterChanged() {
        endSearch();
        Totals now = totals();
        if (isFiltered()) {
            startsOver = true;
            search = searches.search(session.filter().filter(), session.limits(), this::swept);
            search.advance(now.first(), now.next());
        } else {
            matches.show(new NumberRange(now.first(), now.next()));
        }
        settle();
        say();
    }

    private void annotated() {
        if (session.filter().filter().asksAnnotations()) {
            filterChanged();
        }
    }

    private void endSearch() {
        if (search != null) {
            search.cancel();
            search = null;
        }
    }

    private void swept(Sweep sweep) {
        if (startsOver && sweep.found().length == 0 && search.isBehind()) {
            return;
        }
        if (startsOver) {
            startsOver = false;
            matches.startOver(sweep);
        } else {
            matches.add(sweep);
        }
        matches.dropBelow(totals().first());
        settle();
        say();
    }

    private void followChanged() {
        if (session.followProperty().get()) {
            sorts.order().setValue(SortOrder.ARRIVAL);
        }
        if (session.followProperty().get() && totals().exchanges() > 0) {
            session.selectedProperty().set(totals().next() - 1);
        }
        settle();
    }

    private void say() {
        Search.Stage stage = search == null ? Search.Stage.UP_TO_DATE : search.stage();
        words.say(rows.total(), stage, isFiltered(), sorted);
    }

    private boolean isFiltered() {
        return !session.filter().filter().isAll();
    }

    private Totals totals() {
        return session.totalsProperty().get();
    }

    /// What a copied row says: the call and its result, parted by a tab.
    static String copyText(ExchangeRow row) {
        return row.call() + "\t" + row.result();
    }
}
