package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.load.LoadProgress;
import divide.inspector.protocol.Methods;
import divide.inspector.ui.fx.Screen;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Load runs without a window.
class LoadModelTest {
    private final Screen screen = new Screen();
    private final CallWorld world = new CallWorld(screen);
    private final LoadModel model = world.load;

    @AfterEach
    void close() {
        world.close();
    }

    private LoadProgress runToItsEnd() throws InterruptedException {
        model.start();
        assertTrue(model.runningProperty().get());
        screen.runUntil("the end", () -> !model.runningProperty().get());
        return model.progressProperty().get().orElseThrow();
    }

    @Test
    void recordsTheRunWhenAsked() throws Exception {
        world.serve(screen);
        model.form().recordedProperty().set(true);
        model.form().calls().textProperty().set("500");
        LoadProgress result = runToItsEnd();
        assertEquals(500, result.counts().quotients());
        assertEquals(500, world.recorder.store().totals().exchanges());
    }

    @Test
    void leavesTheRunOutOfTheCaptureUnlessAsked() throws Exception {
        world.serve(screen);
        model.form().calls().textProperty().set("500");
        assertEquals(500, runToItsEnd().counts().quotients());
        assertEquals(0, world.recorder.store().totals().exchanges());
    }

    @Test
    void drawsRandomNumbersFromTheRanges() throws Exception {
        world.serve(screen);
        model.form().randomProperty().set(true);
        List.of(model.form().num2().least(), model.form().num2().most())
                .forEach(end -> end.textProperty().set("0"));
        model.form().calls().textProperty().set("100");
        assertEquals(100, runToItsEnd().counts().errors());
    }

    @Test
    void canBeCancelled() throws Exception {
        world.serve(screen);
        model.form().unitProperty().set(LoadForm.Unit.SECONDS);
        model.start();
        model.cancel();
        screen.runUntil("the end", () -> !model.runningProperty().get());
        LoadProgress result = model.progressProperty().get().orElseThrow();
        assertEquals(LoadProgress.State.CANCELLED, result.state());
    }

    @Test
    void leavesNothingWhenTheWindowClosesDuringARun() throws Exception {
        world.serve(screen);
        model.form().unitProperty().set(LoadForm.Unit.SECONDS);
        model.start();
        screen.runUntil(
                "calls",
                () -> model.progressProperty()
                        .get()
                        .filter(now -> now.counts().all() > 0)
                        .isPresent());
        model.close();
        assertEquals(
                List.of(),
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .filter(name -> name.startsWith("load "))
                        .toList());
    }

    @Test
    void knowsWhetherTheRunWasRecorded() throws Exception {
        world.serve(screen);
        model.form().recordedProperty().set(true);
        model.form().calls().textProperty().set("5");
        runToItsEnd();
        assertEquals(Recording.RECORDED, model.recording());
        world.recorder.pause();
        runToItsEnd();
        assertEquals(Recording.LEFT_OUT, model.recording());
    }

    @Test
    void saysWhatIsRefusedAlsoWithoutAServer() {
        model.form().depth().textProperty().set("2000");
        assertEquals(
                "depth: \"2000\" can't be used. Type a whole number from 1 to 1024.",
                model.problemProperty().get());
    }

    @Test
    void saysWhyNothingCanBeRun() throws Exception {
        assertEquals(
                "A load run needs a server: choose where the call goes, above.",
                model.problemProperty().get());
        world.model.aim(new Destination.InProcess());
        assertEquals(
                "A load run goes over a network. Choose this window's server, or a host and port.",
                model.problemProperty().get());
        world.serve(screen);
        world.model.aim(new Destination.ThisWindow());
        assertEquals("", model.problemProperty().get());
        world.model.form().methodProperty().set(Methods.ADD);
        assertEquals(
                "Only divide has an answer that can be checked. Choose divide, or random numbers.",
                model.problemProperty().get());
        model.start();
        assertFalse(model.runningProperty().get());
    }

    @Test
    void refusesARangeThatRunsBackward() throws Exception {
        world.serve(screen);
        model.form().randomProperty().set(true);
        model.form().num1().least().textProperty().set("7");
        model.form().num1().most().textProperty().set("-7");
        assertEquals(
                "num1: the range begins above its end. Swap the two numbers.",
                model.problemProperty().get());
    }
}
