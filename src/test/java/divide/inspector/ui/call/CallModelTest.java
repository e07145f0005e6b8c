package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Note;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.CallFailure;
import divide.inspector.rpc.Deadlines;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.OwnServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Calls from the form: their outcomes and their history.
class CallModelTest {
    private final Screen screen = new Screen();
    private final CallWorld world = new CallWorld(screen);
    private final CallModel model = world.model;

    @AfterEach
    void close() {
        world.close();
    }

    private Outcome send() throws InterruptedException {
        return CallWorld.sendAndWait(model, screen);
    }

    private ResultView result() {
        return model.resultProperty().get().orElseThrow();
    }

    @Test
    void showsTheValueExactly() throws Exception {
        world.serve(screen);
        assertTrue(send().isAnswer());
        assertEquals("2.0", result().text());
        assertEquals("=", result().sign());
        assertTrue(result().detail().endsWith("· exact quotient · f32"), result().detail());
    }

    @Test
    void saysThatAValueIsRounded() throws Exception {
        model.target().aim(new Destination.InProcess());
        world.type(0, "1");
        world.type(1, "3");
        send();
        assertEquals("0.33333334", result().text());
        assertTrue(result().detail().endsWith("· rounded from 1/3 · f32"), result().detail());
    }

    @Test
    void showsTheServersMessageExactly() throws Exception {
        world.serve(screen);
        world.type(1, "0");
        assertTrue(send().isAnswer());
        assertEquals("ck_god_err", result().text());
        assertEquals(ResultView.Kind.RAISED, result().kind());
    }

    @Test
    void refusesAMessageOverTheLimitThatIsSetBetweenTwoCalls() throws Exception {
        world.serve(screen);
        world.type(1, "0");
        for (Destination to : List.of(new Destination.ThisWindow(), new Destination.InProcess())) {
            model.aim(to);
            world.limits = Limits.DEFAULT;
            assertTrue(send().isAnswer());
            world.limits = new Limits(256, 64, "ck_god_err".length() - 1);
            assertFalse(send().isAnswer());
            assertTrue(result().text().contains("the limit is 9"), result().text());
        }
    }

    @Test
    void saysThatACallWasNotRecorded() throws Exception {
        world.serve(screen);
        world.session.recordingProperty().set(false);
        send();
        assertEquals("2.0", result().text());
        assertTrue(result().detail().endsWith("· not recorded"), result().detail());
        world.session.recordingProperty().set(true);
        send();
        assertFalse(result().detail().contains("recorded"), result().detail());
    }

    @Test
    void callsAddAllTheSame() throws Exception {
        world.serve(screen);
        model.form().methodProperty().set(Methods.ADD);
        send();
        assertEquals("add is not implemented", result().text());
    }

    @Test
    void aPlainLocalCallIsRecordedWithoutBytes() throws Exception {
        model.target().aim(new Destination.Local());
        send();
        assertEquals("2.0", result().text());
        assertInstanceOf(
                Note.Local.class,
                world.recorder.store().get(1).orElseThrow().note().orElseThrow());
    }

    @Test
    void sendsNothingWhileTheOwnServerIsStopped() throws Exception {
        assertFalse(model.sendableProperty().get());
        assertTrue(model.target().startableProperty().get());
        assertEquals(new Outcome.NotMade("This window's server isn't running."), send());
        assertEquals(Optional.empty(), model.resultProperty().get());
    }

    @Test
    void startsTheOwnServerOnDemand() throws Exception {
        model.startServer();
        world.awaitServer(screen, OwnServer.State.LISTENING);
        assertFalse(model.target().startableProperty().get());
        assertEquals("", model.target().problemProperty().get());
        assertTrue(send().isAnswer());
    }

    @Test
    void refusesAPortAtTheTarget() {
        model.target().aim(new Destination.InProcess());
        assertTrue(model.sendableProperty().get());
        model.target().kindProperty().set(TargetKind.HOST_AND_PORT);
        model.target().port().textProperty().set("70000");
        assertFalse(model.sendableProperty().get());
        assertEquals(
                "\"70000\" is no port. Type a whole number from 1 to 65535.",
                model.target().problemProperty().get());
    }

    @Test
    void aRefusedConnectionIsSaidAndTheNextCallWorks() throws Exception {
        world.serve(screen);
        int port = CallWorld.portWithoutServer();
        world.aim(port);
        assertEquals(CallFailure.REFUSED, ((Outcome.Failed) send()).kind());
        assertTrue(result().text().startsWith("Nothing listens on 127.0.0.1:" + port), result().text());
        assertEquals(ResultView.Kind.FAILED, result().kind());
        model.target().aim(new Destination.ThisWindow());
        assertTrue(send().isAnswer());
        assertEquals("2.0", result().text());
    }

    @Test
    void sendsNothingWhileADeadlineIsRefused() {
        model.target().aim(new Destination.InProcess());
        model.terms().connect().textProperty().set("0");
        assertFalse(model.sendableProperty().get());
        model.terms().connect().textProperty().set("1");
        assertTrue(model.sendableProperty().get());
        model.terms().idle().textProperty().set("0");
        assertFalse(model.sendableProperty().get());
        assertEquals(Deadlines.DEFAULT, model.terms().termsOrDefault().deadlines());
        model.terms().idle().textProperty().set("1.5");
        assertEquals(
                new Deadlines(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMillis(1500)),
                model.terms().termsOrDefault().deadlines());
    }

    @Test
    void reloadsACallIntoTheForm() throws Exception {
        model.target().aim(new Destination.InProcess());
        world.type(1, "1");
        model.form().explicitDefaultProperty().set(true);
        send();
        HistoryEntry entry = model.history().getFirst();
        model.target().aim(new Destination.ThisWindow());
        model.form().methodProperty().set(Methods.ADD);
        model.reload(entry);
        assertEquals(TargetKind.IN_PROCESS, model.target().kindProperty().get());
        assertEquals(
                Optional.of(Request.explicit(Divide.METHOD, 200, 1)),
                model.form().requestProperty().get());
        assertEquals(List.of(entry), model.history());
    }

    @Test
    void forgetsTheOldestOfTooManyCalls() throws Exception {
        CompletableFuture<Outcome> last = null;
        for (int i = 0; i <= History.MOST; i++) {
            last = model.send(new Destination.InProcess(), Request.of(Divide.METHOD, i, 2));
        }
        screen.runUntil("the last outcome", last::isDone);
        assertEquals(History.MOST, model.history().size());
        assertEquals("divide(100, 2)", model.history().getFirst().call());
        assertEquals("divide(1, 2)", model.history().getLast().call());
    }
}
