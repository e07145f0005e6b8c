package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.Session;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which exchange is in view after a call.
class CallSelectionTest {
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
        try (ServerSocket silent = CallWorld.silentServer()) {
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
        world.aim(CallWorld.portWithoutServer());
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
}
