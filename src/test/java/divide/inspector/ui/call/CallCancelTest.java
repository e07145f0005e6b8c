package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.CallFailure;
import divide.inspector.ui.fx.Screen;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Calls that end early, and calls that wait for others.
class CallCancelTest {
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
    void aDeadlineEndsACall() throws Exception {
        try (ServerSocket silent = CallWorld.silentServer()) {
            world.aim(silent.getLocalPort());
            model.terms().call().textProperty().set("0.2");
            assertEquals(CallFailure.NO_ANSWER, ((Outcome.Failed) send()).kind());
            assertTrue(result().text().contains("200 ms"), result().text());
        }
    }

    @Test
    void cancelEndsACallAndTheNextOneWorks() throws Exception {
        world.serve(screen);
        try (ServerSocket silent = CallWorld.silentServer()) {
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
        try (ServerSocket silent = CallWorld.silentServer()) {
            world.aim(silent.getLocalPort());
            CompletableFuture<Outcome> outcome = model.send();
            model.cancel();
            screen.runUntil("an outcome", outcome::isDone);
            assertEquals(CallFailure.CANCELLED, ((Outcome.Failed) outcome.join()).kind());
        }
    }

    @Test
    void sendsOneCallAtATimeFromTheForm() throws Exception {
        try (ServerSocket silent = CallWorld.silentServer()) {
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
        try (ServerSocket silent = CallWorld.silentServer()) {
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
}
