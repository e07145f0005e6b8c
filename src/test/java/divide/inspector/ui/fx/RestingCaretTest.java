package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(60)
@ExtendWith(ApplicationExtension.class)
class RestingCaretTest {
    private static final Duration PATIENCE = Duration.ofMillis(2_000);

    /// So long without a change is quiet: a caret that blinks changes each half second.
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(1_500);

    private final AtomicLong lastChange = new AtomicLong(System.nanoTime());
    private TextField field;
    private Spinner<Integer> spinner;
    private Scene scene;

    @Start
    private void start(Stage stage) {
        field = new TextField();
        spinner = new Spinner<>(0, 9, 0);
        spinner.setEditable(true);
        scene = new Scene(new VBox(field, spinner), 200, 100);
        stage.setScene(scene);
        stage.show();
        watchCaret(field);
        watchCaret(spinner.getEditor());
    }

    /// Pulses tell less: anything that any window draws has them.
    private void watchCaret(TextField editor) {
        editor.lookupAll("Path").stream()
                .map(Node::opacityProperty)
                .filter(Property::isBound)
                .forEach(opacity -> opacity.subscribe((was, is) -> lastChange.set(System.nanoTime())));
    }

    private void focus(FxRobot robot, Node node) {
        robot.interact(node::requestFocus);
    }

    private boolean isQuiet() {
        return System.nanoTime() - lastChange.get() > QUIET;
    }

    private boolean changedAfter(long moment) {
        return lastChange.get() - moment > 0;
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    /// Changes of its own: the one that the focus itself makes is past by then.
    private void awaitBlinking() throws Exception {
        long since = System.nanoTime() + PATIENCE.toNanos() / 4;
        await(() -> changedAfter(since));
    }

    @Test
    void standsStillAfterAWhileAndBlinksAgainWithAKey(FxRobot robot) throws Exception {
        robot.interact(() -> RestingCaret.in(scene, PATIENCE));
        focus(robot, field);
        awaitBlinking();
        await(this::isQuiet);
        robot.type(KeyCode.A);
        awaitBlinking();
        await(this::isQuiet);
    }

    @Test
    void standsStillInSpinnersToo(FxRobot robot) throws Exception {
        robot.interact(() -> RestingCaret.in(scene, PATIENCE));
        focus(robot, spinner);
        awaitBlinking();
        await(this::isQuiet);
    }

    @Test
    void blinksOnWhereItIsNotWatchedAnyMore(FxRobot robot) throws Exception {
        robot.interact(() -> RestingCaret.in(scene, PATIENCE).unsubscribe());
        focus(robot, field);
        long end = System.nanoTime() + 2 * PATIENCE.toNanos();
        await(() -> changedAfter(end));
        assertFalse(isQuiet());
        assertTrue(field.isFocused());
    }
}
