package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.sort.SortColumn;
import divide.inspector.capture.sort.SortKey.Direction;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.protocol.Limits;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the pane has to show, without a window.
class ExchangesModelTest {
    private final Screen screen = new Screen();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Recorder recorder = Peer.recorder();
    private final Peer peer = new Peer(recorder);
    private final LiveFeed feed = new LiveFeed(screen);
    private final Session session = new Session(recorder, feed, messages);
    private final AtomicBoolean breaks = new AtomicBoolean();
    private final Background background = new Background(this::execute);
    private final ExchangesModel model = new ExchangesModel(
            session,
            new RowSearch(recorder.store(), background, messages, WallClock.start()),
            new RowSorts(new SimpleObjectProperty<>(SortOrder.ARRIVAL), recorder.store(), background, feed, messages),
            feed,
            messages);

    /// Breaks once at whoever has something to tell.
    private void execute(Runnable task) {
        if (breaks.getAndSet(false)) {
            throw new IllegalStateException("by the test");
        }
        screen.execute(task);
    }

    @AfterEach
    void release() {
        model.release();
    }

    private void awaitRows(int count) throws InterruptedException {
        screen.runUntil(count + " rows", () -> model.rows().size() == count);
    }

    private void awaitCount(String words) throws InterruptedException {
        screen.runUntil(words, () -> model.countProperty().get().equals(words));
    }

    @Test
    void showsWhatComes() throws InterruptedException {
        peer.divides(3);
        awaitRows(3);
        assertEquals("3 of 3", model.countProperty().get());
        assertEquals("divide(200, 100)", model.rows().get(0).call());
    }

    @Test
    void letsGoOfWhatTheStoreDropped() throws InterruptedException {
        peer.divides(100_003);
        screen.runUntil(
                "the newest rows",
                () -> model.rows().total() == 100_000 && model.rows().numberAtPlace(0) == 4);
        assertEquals("100,000 of 100,000", model.countProperty().get());
    }

    @Test
    void showsOnlyWhatMatches() throws InterruptedException {
        peer.divides(3);
        peer.dividesByZero();
        awaitRows(4);
        session.filter().textProperty().set("GOD");
        awaitCount("1 of 4");
        assertEquals(4, model.rows().numberAt(0));
    }

    @Test
    void saysThatTheFilterBrokeOffAndTriesAnotherOne() throws InterruptedException {
        peer.divides(3);
        peer.dividesByZero();
        awaitRows(4);
        breaks.set(true);
        session.filter().textProperty().set("god");
        awaitCount("1 of 4 · filtering stopped because of an error; Help > Show log says why");
        peer.dividesByZero();
        awaitCount("1 of 5 · filtering stopped because of an error; Help > Show log says why");
        session.filter().textProperty().set("ck_god");
        awaitCount("2 of 5");
    }

    @Test
    void saysThatSortingBrokeOffAndTriesAnotherOrder() throws InterruptedException {
        peer.divides(2);
        peer.dividesByZero();
        awaitRows(3);
        breaks.set(true);
        model.orderProperty().setValue(SortOrder.by(SortColumn.RESULT, Direction.ASCENDING));
        awaitCount("3 of 3 · not sorted; Help > Show log says why");
        assertEquals(1, model.rows().numberAt(0));
        peer.divides();
        awaitCount("4 of 4 · not sorted; Help > Show log says why");
        session.clear();
        awaitCount("0 of 0 · not sorted; Help > Show log says why");
        session.undoClear();
        awaitCount("4 of 4 · not sorted; Help > Show log says why");
        model.orderProperty().setValue(SortOrder.by(SortColumn.NUMBER, Direction.DESCENDING));
        awaitCount("4 of 4 · sorted");
        assertEquals(4, model.rows().numberAt(0));
    }

    @Test
    void goesBackToTheOrderOfArrivalWhenALaterRoundOfSortingBreaks() throws InterruptedException {
        peer.divides(2);
        model.orderProperty().setValue(SortOrder.by(SortColumn.NUMBER, Direction.DESCENDING));
        awaitCount("2 of 2 · sorted");
        breaks.set(true);
        peer.divides();
        awaitCount("3 of 3 · not sorted; Help > Show log says why");
        assertEquals(
                List.of(1L, 2L, 3L),
                IntStream.range(0, 3).mapToObj(model.rows()::numberAt).toList());
    }

    @Test
    void takesNewMatchesInAsTheyCome() throws InterruptedException {
        session.filter().textProperty().set("god");
        peer.divides(3);
        peer.dividesByZero();
        awaitCount("1 of 4");
        peer.dividesByZero();
        awaitCount("2 of 5");
    }

    @Test
    void matchesWhatIsUnderWayByWhatItShows() throws InterruptedException {
        session.filter().textProperty().set("waiting");
        peer.sendsAPart();
        awaitCount("1 of 1");
    }

    @Test
    void matchesAnewWhenFramesAreJudgedByOtherLimits() throws InterruptedException {
        peer.dividesByZero();
        session.filter().textProperty().set("god");
        awaitCount("1 of 1");
        Limits limits = Limits.DEFAULT;
        session.judgeBy(new Limits(limits.name(), limits.args(), 4));
        awaitCount("0 of 1");
    }

    @Test
    void matchesAnewWhenTheUserMarksAnother() throws InterruptedException {
        peer.divides(3);
        session.filter().textProperty().set("marked");
        awaitCount("0 of 3");
        session.annotations().toggleMark(2);
        awaitCount("1 of 3");
        session.annotations().toggleMark(2);
        awaitCount("0 of 3");
    }

    @Test
    void showsAllAgainWithoutAFilter() throws InterruptedException {
        session.filter().textProperty().set("nothing like it");
        peer.divides(3);
        awaitCount("0 of 3");
        assertEquals(
                "No exchange matches the filter. Change it, or empty it to see all of them.",
                model.emptyWordsProperty().get());
        session.filter().textProperty().set("");
        assertEquals(3, model.rows().size());
    }

    @Test
    void keepsASelectionThatTheFilterHides() throws InterruptedException {
        peer.dividesByZero();
        peer.divides();
        awaitRows(2);
        model.pick(2);
        session.filter().textProperty().set("god");
        awaitCount("1 of 2");
        assertEquals(2, session.selectedProperty().get());
        assertEquals(-1, model.selectedIndex());
    }

    @Test
    void stopsFollowingWhenAUserPicks() throws InterruptedException {
        peer.divides(3);
        awaitRows(3);
        model.pick(1);
        assertFalse(session.followProperty().get());
        assertEquals(1, session.selectedProperty().get());
    }

    @Test
    void goesToTheNewestWhenFollowIsTurnedOn() throws InterruptedException {
        peer.divides(3);
        awaitRows(3);
        model.pick(1);
        session.followProperty().set(true);
        assertEquals(3, session.selectedProperty().get());
    }

    @Test
    void offersToUndoAClear() throws InterruptedException {
        peer.divides(3);
        awaitRows(3);
        session.clear();
        assertEquals(0, model.rows().size());
        assertEquals(3, model.clearedProperty().get());
        session.undoClear();
        assertEquals(3, model.rows().size());
        assertEquals(0, model.clearedProperty().get());
    }

    @Test
    void saysWhatWouldFillIt() {
        assertEquals(
                messages.text("exchanges.empty.text"),
                model.emptyWordsProperty().get());
        session.recordingProperty().set(false);
        assertEquals(
                messages.text("exchanges.empty.paused"),
                model.emptyWordsProperty().get());
    }
}
