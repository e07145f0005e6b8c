package divide.inspector.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.fx.Zoom;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The side's width, in the real layout of a split pane.
@ExtendWith(ApplicationExtension.class)
class SideWidthTest {
    private final FxRobot robot = new FxRobot();
    private final Zoom zoom = new Zoom();
    private final List<Double> widths = new ArrayList<>();
    private Region side;
    private SplitPane split;
    private Stage stage;
    private Subscription held;

    /// A stage of its own: one whose width was set keeps it for the tests that get it next.
    @Start
    void start(Stage shared) {
        stage = new Stage();
        side = new Region();
        split = new SplitPane(side, new Region());
        split.setDividerPositions(0.2375);
        SplitPane.setResizableWithParent(side, false);
        held = SideWidth.hold(split, zoom, false);
        side.widthProperty().subscribe((before, now) -> widths.add(now.doubleValue()));
        stage.setScene(new Scene(new Group(), 900, 300));
        stage.getScene().setRoot(new BorderPane(split));
        stage.show();
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            held.unsubscribe();
            stage.hide();
        });
    }

    private void resize(double width) {
        robot.interact(() -> stage.setWidth(width));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(stage.getScene().getRoot()::layout);
    }

    @Test
    void isWhatItsWordsLikeFromTheFirstLayoutOn() {
        assertEquals(1, widths.size(), widths::toString);
        assertEquals(260, widths.getFirst(), 5);
    }

    @Test
    void staysWhenTheWindowGrowsAndGivesWayWhenItShrinks() {
        resize(980);
        assertEquals(260, side.getWidth(), 5);
        resize(600);
        assertEquals(216, side.getWidth(), 5);
    }

    @Test
    void growsWithTheZoomToAboutAThird() {
        robot.interact(() -> zoom.set(200));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(324, side.getWidth(), 5);
        robot.interact(zoom::reset);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(260, side.getWidth(), 5);
    }
}
