package divide.inspector.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Detail;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.Session;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The tour without a window: steps are done by what really happens.
@Timeout(60)
class TourModelTest {
    private static final String CALL = "00000006" + "646976696465" + "0000000a" + "01000000c8" + "0200000064";
    private static final String BY_ZERO = "00000006" + "646976696465" + "0000000a" + "0100000064" + "0200000000";
    private static final String SPOILT = "00000006" + "646976696465" + "0000000a" + "0100000064" + "0700000000";
    private static final String TWO = "0140000000";
    private static final String RAISED = "020000000a" + "636b5f676f645f657272";

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final Session session = new Session(recorder, new LiveFeed(_ -> {}), new Messages(Locale.ENGLISH));
    private final OwnServer server = new OwnServer(
            settings -> SocketServer.start(
                    settings, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, recorder, ServerEvents.NONE),
            new Background(screen::add));
    private final StringProperty selectedField = new SimpleStringProperty("");
    private final BooleanProperty sideShown = new SimpleBooleanProperty(true);
    private final BooleanProperty framesShown = new SimpleBooleanProperty(true);
    private final List<String> deeds = new ArrayList<>();
    private final TourModel tour = new TourModel(
            new Surroundings(session, server, new SimpleBooleanProperty(false), selectedField, sideShown, framesShown),
            new Deeds(
                    () -> deeds.add("serve"),
                    (num1, num2) -> deeds.add("call " + num1 + " " + num2),
                    path -> deeds.add("select " + path),
                    () -> deeds.add("spoil")));

    @AfterEach
    void stop() {
        server.shutDown();
    }

    private void exchange(String request, String response) {
        session.paste(HexFormat.of().parseHex(request), HexFormat.of().parseHex(response));
    }

    private void goTo(Step step) {
        tour.start();
        while (step() != step) {
            tour.next();
        }
    }

    private Step step() {
        return tour.stepProperty().get().orElseThrow();
    }

    private boolean isDone() {
        return tour.doneProperty().get();
    }

    @Test
    void servesOnceTheServerReallyListens() throws InterruptedException {
        tour.start();
        server.start(ServerSettings.DEFAULT.at(ServerSettings.LOOPBACK, 0), address -> {}, why -> {});
        assertFalse(isDone());
        screen.poll(20, TimeUnit.SECONDS).run();
        assertTrue(isDone());
    }

    @Test
    void callsOnceAnAnswerIsBack() {
        exchange(CALL, TWO);
        goTo(Step.CALL);
        assertFalse(isDone());
        exchange(CALL, "");
        exchange(BY_ZERO, RAISED);
        assertFalse(isDone());
        exchange(CALL, TWO);
        assertTrue(isDone());
        exchange(BY_ZERO, RAISED);
        assertTrue(isDone());
    }

    @Test
    void findsNum2OnceItsBytesAreSelected() {
        goTo(Step.BYTES);
        selectedField.set("num1");
        assertFalse(isDone());
        selectedField.set("num2");
        assertTrue(isDone());
    }

    @Test
    void hasSeenAnErrorOnceTheServerRaisedOne() {
        goTo(Step.ERROR);
        exchange(CALL, TWO);
        exchange(SPOILT, RAISED);
        assertFalse(isDone());
        exchange(BY_ZERO, RAISED);
        assertTrue(isDone());
    }

    @Test
    void hasSpoiltAByteOnceAFindingSaysSo() {
        exchange(SPOILT, "");
        goTo(Step.SPOIL);
        assertFalse(isDone());
        exchange(BY_ZERO, RAISED);
        assertFalse(isDone());
        exchange(SPOILT, "");
        assertTrue(isDone());
    }

    @Test
    void unfoldsWhatAStepIsAbout() {
        sideShown.set(false);
        framesShown.set(false);
        session.detailProperty().set(Detail.CONVERSATION);
        tour.start();
        assertTrue(sideShown.get());
        assertFalse(framesShown.get());
        goTo(Step.BYTES);
        assertTrue(framesShown.get());
        assertEquals(Detail.FRAMES, session.detailProperty().get());
    }

    @Test
    void doesEachStepForThoseWhoRatherWatch() {
        tour.welcome();
        while (step() != Step.FINISH) {
            tour.perform();
            tour.next();
        }
        assertEquals(List.of("serve", "call 200 100", "select num2", "call 100 0", "spoil"), deeds);
    }

    @Test
    void goesForthAndBackAndEnds() {
        tour.welcome();
        assertEquals(Step.WELCOME, step());
        tour.next();
        tour.back();
        assertEquals(Step.SERVE, step());
        tour.end();
        assertEquals(Optional.empty(), tour.stepProperty().get());
        selectedField.set("num2");
        exchange(CALL, TWO);
        assertFalse(isDone());
    }
}
