package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.OwnServer;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which connections calls use, and how long these are kept.
class CallConnectionsTest {
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
    void keepsOneConnectionATarget() throws Exception {
        world.serve(screen);
        send();
        Optional<InetSocketAddress> first = model.connectedFromProperty().get();
        assertTrue(first.isPresent());
        send();
        assertEquals(first, model.connectedFromProperty().get());
        assertEquals(1, world.server.connections().size());
    }

    @Test
    void opensAConnectionForEachCallWhenTold() throws Exception {
        world.serve(screen);
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
        world.serve(screen);
        send();
        model.disconnect();
        screen.runUntil(
                "disconnected", () -> model.connectedFromProperty().get().isEmpty());
        assertTrue(send().isAnswer());
    }

    @Test
    void anotherDeadlineMakesAnotherConnection() throws Exception {
        world.serve(screen);
        send();
        Optional<InetSocketAddress> first = model.connectedFromProperty().get();
        model.terms().call().textProperty().set("5");
        send();
        assertNotEquals(first, model.connectedFromProperty().get());
    }

    @Test
    void showsThatAnUnusedConnectionIsClosedWhenItsTimeIsOver() throws Exception {
        world.serve(screen);
        model.terms().idle().textProperty().set("0.3");
        assertTrue(send().isAnswer());
        screen.runUntil("closed", () -> model.connectedFromProperty().get().isEmpty());
        assertTrue(send().isAnswer());
        assertNotEquals(
                world.recorder.store().get(1).orElseThrow().connection(),
                world.recorder.store().get(2).orElseThrow().connection());
    }

    @Test
    void followsTheOwnServerToAnotherPort() throws Exception {
        world.serve(screen);
        send();
        world.server.stop(_ -> {});
        world.awaitServer(screen, OwnServer.State.STOPPED);
        assertFalse(model.sendableProperty().get());
        world.serve(screen);
        assertTrue(send().isAnswer());
    }
}
