package divide.inspector.ui.conversation;

import divide.inspector.capture.Conversation;
import divide.inspector.capture.ConversationReader;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Note;
import divide.inspector.protocol.Ending;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.session.Detail;
import divide.inspector.ui.session.RowCache;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Shown;
import divide.inspector.ui.session.Tasks;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

/// The conversation over the connection of the selected exchange, as it stood at the last drain, while somebody looks.
/// JavaFX thread only.
public final class ConversationModel {
    /// While the newest exchange is followed, a busy connection is stayed with this long after its last byte.
    private static final Duration STAY = Duration.ofSeconds(1);

    private static final long NOWHERE = -1;

    /// Why there is no conversation.
    enum Blank {
        NOTHING_SELECTED,
        GONE,
        READING,
        FAILED,
        PASTED,
        NOT_SENT,
        LOCAL_CALL
    }

    private final Session session;
    private final ExchangeStore store;
    private final Background background;
    private final LiveFeed feed;
    private final ConversationWords words;
    private final BooleanProperty active = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<Conversation>> conversation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Blank> blank = new ReadOnlyObjectWrapper<>(Blank.NOTHING_SELECTED);
    private final RowCache rows;
    private final DumpCopier copier;
    private final Subscription subscriptions;
    private Optional<ConversationWatch> watch = Optional.empty();
    /// What a user looks at elsewhere in a long conversation, until another exchange than that one is selected.
    private long around;

    private long lookedFrom = NOWHERE;
    private long changed = System.nanoTime();

    /// A model that is drained after `session`.
    public ConversationModel(
            Session session,
            ExchangeStore store,
            Tasks tasks,
            Background background,
            LiveFeed feed,
            ConversationWords words) {
        this.session = session;
        this.store = store;
        this.background = background;
        this.feed = feed;
        this.words = words;
        this.rows = new RowCache(session::row);
        this.copier = new DumpCopier(session, store, tasks, words);
        subscriptions = Subscription.combine(
                feed.onDrain(this::refresh),
                active.subscribe(on -> refresh()),
                session.shownProperty().subscribe(shown -> refresh()),
                words.localeProperty().subscribe((before, now) -> rows.forget()));
    }

    /// Lets go of the session: the window is closed.
    public void release() {
        subscriptions.unsubscribe();
        stop();
    }

    /// Whether somebody looks; otherwise nothing is read.
    BooleanProperty activeProperty() {
        return active;
    }

    /// What there is to show; empty when it is blank.
    ReadOnlyObjectProperty<Optional<Conversation>> conversationProperty() {
        return conversation.getReadOnlyProperty();
    }

    /// Why there is nothing to show, if there isn't.
    ReadOnlyObjectProperty<Blank> blankProperty() {
        return blank.getReadOnlyProperty();
    }

    ConversationWords words() {
        return words;
    }

    Session session() {
        return session;
    }

    private void refresh() {
        if (!active.get()) {
            return;
        }
        choose(session.shownProperty().get().map(Shown::exchange));
        watch.ifPresent(each -> each.refresh(target()));
    }

    private long target() {
        if (session.followProperty().get()) {
            return ConversationReader.NEWEST;
        }
        long selected = session.selectedProperty().get();
        return selected == lookedFrom ? around : selected;
    }

    private void choose(Optional<Exchange> selected) {
        int wanted = selected.map(Exchange::connection).orElse(0);
        boolean same = watch.filter(each -> each.connection() == wanted).isPresent();
        if (same || isStayedWith()) {
            return;
        }
        stop();
        show(Optional.empty());
        if (wanted == 0) {
            blank.set(selected.map(ConversationModel::reason).orElseGet(this::whyNothing));
        } else {
            blank.set(Blank.READING);
            ConversationReader reader = new ConversationReader(store, wanted);
            watch = Optional.of(
                    new ConversationWatch(wanted, reader::read, background, feed, this::read, this::failed));
        }
    }

    /// Eight busy connections would be in view by turns otherwise, each for the blink of an eye.
    private boolean isStayedWith() {
        boolean isOpen = conversation
                .get()
                .filter(each -> each.connection().ending() == Ending.OPEN)
                .isPresent();
        return session.followProperty().get() && isOpen && System.nanoTime() - changed < STAY.toNanos();
    }

    private static Blank reason(Exchange exchange) {
        return switch (exchange.source()) {
            case PASTED -> Blank.PASTED;
            case CALL, SERVER, PROXY, FILE ->
                exchange.note().filter(Note.Local.class::isInstance).isPresent() ? Blank.LOCAL_CALL : Blank.NOT_SENT;
        };
    }

    private Blank whyNothing() {
        return session.selectedProperty().get() == Session.NONE ? Blank.NOTHING_SELECTED : Blank.GONE;
    }

    private void stop() {
        watch.ifPresent(ConversationWatch::stop);
        watch = Optional.empty();
    }

    private void read(Optional<Conversation> found) {
        if (found.isEmpty()) {
            blank.set(Blank.GONE);
        }
        boolean same = found.isPresent()
                && conversation.get().filter(old -> old == found.get()).isPresent();
        if (!same) {
            changed = System.nanoTime();
            show(found);
        }
        lookAgain();
    }

    private void failed() {
        blank.set(Blank.FAILED);
        show(Optional.empty());
    }

    /// Nothing else may happen until it is time to leave a connection that was stayed with.
    private void lookAgain() {
        boolean isElsewhere = session.shownProperty()
                .get()
                .map(shown -> shown.exchange().connection())
                .filter(wanted ->
                        watch.filter(each -> each.connection() == wanted).isEmpty())
                .isPresent();
        if (isElsewhere) {
            feed.signalAfter(isStayedWith() ? STAY : Duration.ZERO);
        }
    }

    private void show(Optional<Conversation> next) {
        rows.forgetOpen();
        conversation.set(next);
    }

    /// The exchanges that are shown, and what is said of them.
    RowCache rows() {
        return rows;
    }

    /// What copies rows as text.
    DumpCopier copier() {
        return copier;
    }

    /// Selects an exchange because a user wants that one, and not the newest.
    void pick(long number) {
        session.pick(number);
    }

    /// Selects an exchange and shows its frames.
    void open(long number) {
        pick(number);
        session.detailProperty().set(Detail.FRAMES);
    }

    /// Leaves the newest bytes because a user looks at older ones.
    void stopFollowing() {
        session.followProperty().set(false);
    }

    /// Has the part around an exchange shown, of a conversation too long to be shown as a whole.
    void look(long number) {
        stayAt(number);
        refresh();
    }

    /// Has the part around the exchange shown that has `index` others before it, as soon as possible.
    void lookAtNth(long index) {
        stopFollowing();
        stayAt(ConversationReader.nth(index));
        watch.ifPresent(each -> each.look(target()));
    }

    /// Says around which exchange the part that is shown stays.
    void stayAt(long number) {
        around = number;
        lookedFrom = session.selectedProperty().get();
    }

    /// Has the oldest part shown.
    void lookAtOldest() {
        look(ConversationReader.OLDEST);
    }

    /// Has the newest part shown.
    void lookAtNewest() {
        look(ConversationReader.NEWEST);
    }
}
