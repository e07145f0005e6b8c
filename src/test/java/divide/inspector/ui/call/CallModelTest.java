package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Note;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.CallFailure;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Calls from the form: their outcomes, their connections, their exchanges and their history.
class CallModelTest {
    private final Screen screen = new Screen();
    private final CallWorld world = new CallWorld(screen);
    private final CallModel model = world.model;

    @AfterEach
    void close() {
        world.close();
    }

    private void serve() throws InterruptedException {
        world.startServer();
        awaitServer(OwnServer.State.LISTENING);
    }

    private void awaitServer(OwnServer.State state) throws InterruptedException {
        screen.runUntil("server " + state, () -> world.server.stateProperty().get() == state);
    }

    private Outcome send() throws InterruptedException {
        return CallWorld.sendAndWait(model, screen);
    }

    private ResultView result() {
        return model.resultProperty().get().orElseThrow();
    }

    private static ServerSocket silent() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static int portWithoutServer() throws IOException {
        try (ServerSocket gone = silent()) {
            return gone.getLocalPort();
        }
    }

    @Test
    void showsTheValueExactly() throws Exception {
        serve();
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
        serve();
        world.type(1, "0");
        assertTrue(send().isAnswer());
        assertEquals("ck_god_err", result().text());
        assertEquals(ResultView.Kind.RAISED, result().kind());
    }

    @Test
    void callsAddAllTheSame() throws Exception {
        serve();
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
        awaitServer(OwnServer.State.LISTENING);
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
        serve();
        int port = portWithoutServer();
        world.aim(port);
        assertEquals(CallFailure.REFUSED, ((Outcome.Failed) send()).kind());
        assertTrue(result().text().startsWith("Nothing listens on 127.0.0.1:" + port), result().text());
        assertEquals(ResultView.Kind.FAILED, result().kind());
        model.target().aim(new Destination.ThisWindow());
        assertTrue(send().isAnswer());
        assertEquals("2.0", result().text());
    }

    @Test
    void keepsOneConnectionATarget() throws Exception {
        serve();
        send();
        Optional<InetSocketAddress> first = model.connectedFromProperty().get();
        assertTrue(first.isPresent());
        send();
        assertEquals(first, model.connectedFromProperty().get());
        assertEquals(1, world.server.connections().size());
    }

    @Test
    void opensAConnectionForEachCallWhenTold() throws Exception {
        serve();
        model.terms().freshProperty().set(true);
        send();
        assertEquals(Optional.empty(), model.connectedFromProperty().get());
        send();
        assertNotEquals(
                world.recorder.store().get(1).orElseThrow().connection(),
                world.recorder.store().get(2).orElseThrow().connection());
    }

    @Test
    void disconnects() throws Exception {
        serve();
        send();
        model.disconnect();
        screen.runUntil(
                "disconnected", () -> model.connectedFromProperty().get().isEmpty());
        assertTrue(send().isAnswer());
    }

    @Test
    void anotherDeadlineMakesAnotherConnection() throws Exception {
        serve();
        send();
        Optional<InetSocketAddress> first = model.connectedFromProperty().get();
        model.terms().call().textProperty().set("5");
        send();
        assertNotEquals(first, model.connectedFromProperty().get());
    }

    @Test
    void aDeadlineEndsACall() throws Exception {
        try (ServerSocket silent = silent()) {
            world.aim(silent.getLocalPort());
            model.terms().call().textProperty().set("0.2");
            assertEquals(CallFailure.NO_ANSWER, ((Outcome.Failed) send()).kind());
            assertTrue(result().text().contains("200 ms"), result().text());
        }
    }

    @Test
    void sendsNothingWhileADeadlineIsRefused() {
        model.target().aim(new Destination.InProcess());
        model.terms().connect().textProperty().set("0");
        assertFalse(model.sendableProperty().get());
        model.terms().connect().textProperty().set("1");
        assertTrue(model.sendableProperty().get());
    }

    @Test
    void cancelEndsACallAndTheNextOneWorks() throws Exception {
        serve();
        try (ServerSocket silent = silent()) {
            world.aim(silent.getLocalPort());
            CompletableFuture<Outcome> outcome = model.send();
            screen.runUntil("slow", () -> model.slowProperty().getValue());
            assertFalse(model.sendableProperty().get());
            model.cancel();
            screen.runUntil("an outcome", outcome::isDone);
            assertEquals(CallFailure.CANCELLED, ((Outcome.Failed) outcome.join()).kind());
            assertEquals("The call was cancelled.", result().text());
        }
        assertFalse(model.runningProperty().get());
        model.target().aim(new Destination.ThisWindow());
        assertTrue(send().isAnswer());
    }

    /// Cancelling meets the call at another place each time.
    @RepeatedTest(30)
    void cancelRightAfterSendingIsNotLost() throws Exception {
        try (ServerSocket silent = silent()) {
            world.aim(silent.getLocalPort());
            CompletableFuture<Outcome> outcome = model.send();
            model.cancel();
            screen.runUntil("an outcome", outcome::isDone);
            assertEquals(CallFailure.CANCELLED, ((Outcome.Failed) outcome.join()).kind());
        }
    }

    @Test
    void sendsOneCallAtATimeFromTheForm() throws Exception {
        try (ServerSocket silent = silent()) {
            world.aim(silent.getLocalPort());
            CompletableFuture<Outcome> first = model.send();
            assertEquals(
                    new Outcome.NotMade("A call is under way."), model.send().join());
            model.cancel();
            screen.runUntil("an outcome", first::isDone);
        }
    }

    @Test
    void makesGivenCallsInOrder() throws Exception {
        List<CompletableFuture<Outcome>> outcomes = List.of(4, 6, 8).stream()
                .map(num1 -> model.send(new Destination.InProcess(), Request.of(Divide.METHOD, num1, 2)))
                .toList();
        screen.runUntil("the last outcome", () -> outcomes.getLast().isDone());
        assertEquals(
                List.of("divide(8, 2) 4.0", "divide(6, 2) 3.0", "divide(4, 2) 2.0"),
                model.history().stream()
                        .map(entry -> entry.call() + " " + entry.result().text())
                        .toList());
    }

    @Test
    void cancelEndsTheCallsThatWaitToo() throws Exception {
        try (ServerSocket silent = silent()) {
            world.aim(silent.getLocalPort());
            Destination to = model.target().destinationProperty().get().orElseThrow();
            CompletableFuture<Outcome> first = model.send(to, Request.of(Divide.METHOD, 1, 2));
            CompletableFuture<Outcome> second = model.send(to, Request.of(Divide.METHOD, 1, 2));
            model.cancel();
            screen.runUntil("both outcomes", () -> first.isDone() && second.isDone());
            assertFalse(second.join().isAnswer());
            assertFalse(model.runningProperty().get());
        }
    }

    @Test
    void selectsTheExchangeOfACallWithFollowOff() throws Exception {
        world.session.followProperty().set(false);
        model.target().aim(new Destination.InProcess());
        send();
        assertEquals(1, world.session.selectedProperty().get());
        world.recorder.paste(new byte[1], new byte[0]);
        send();
        assertEquals(3, world.session.selectedProperty().get());
        assertFalse(world.session.followProperty().get());
    }

    @Test
    void selectsTheExchangeWhileItsCallIsUnderWay() throws Exception {
        world.session.followProperty().set(false);
        try (ServerSocket silent = silent()) {
            world.aim(silent.getLocalPort());
            CompletableFuture<Outcome> outcome = model.send();
            screen.runUntil("selected", () -> world.session.selectedProperty().get() == 1);
            assertFalse(outcome.isDone());
            world.session.selectedProperty().set(Session.NONE);
            screen.runUntil("a tick", () -> model.slowProperty().getValue());
            assertEquals(Session.NONE, world.session.selectedProperty().get());
            model.cancel();
            screen.runUntil("an outcome", outcome::isDone);
        }
    }

    @Test
    void selectsTheExchangeOfACallThatWasRefused() throws Exception {
        world.session.followProperty().set(false);
        world.aim(portWithoutServer());
        send();
        assertEquals(1, world.session.selectedProperty().get());
    }

    @Test
    void callsWorkWhileNothingIsRecorded() throws Exception {
        world.session.recordingProperty().set(false);
        model.target().aim(new Destination.InProcess());
        assertTrue(send().isAnswer());
        assertEquals(Session.NONE, world.session.selectedProperty().get());
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

    @Test
    void followsTheOwnServerToAnotherPort() throws Exception {
        serve();
        send();
        world.server.stop(_ -> {});
        awaitServer(OwnServer.State.STOPPED);
        assertFalse(model.sendableProperty().get());
        serve();
        assertTrue(send().isAnswer());
    }
}
