package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ZoomTest {
    @ParameterizedTest
    @CsvSource({"100, 100", "84, 80", "85, 90", "7, 80", "-2147483648, 80", "201, 200", "2147483647, 200"})
    void takesTheNextSizeThatThereIs(int wanted, int expected) {
        Zoom zoom = new Zoom();
        zoom.set(wanted);
        assertEquals(expected, zoom.percentProperty().get());
    }

    @Test
    void stopsAtItsLimits() {
        Zoom zoom = new Zoom();
        for (int i = 0; i < 20; i++) {
            zoom.in();
        }
        assertEquals(Zoom.MOST, zoom.percentProperty().get());
        for (int i = 0; i < 20; i++) {
            zoom.out();
        }
        assertEquals(Zoom.LEAST, zoom.percentProperty().get());
        zoom.reset();
        assertEquals(Zoom.USUAL, zoom.percentProperty().get());
    }

    @Test
    void growsWhatTheSceneHolds(FxRobot robot) {
        robot.interact(() -> {
            Themes themes = new Themes(Theme.LIGHT);
            TableColumn<String, String> column = new TableColumn<>();
            column.setMinWidth(40);
            column.setPrefWidth(60);
            column.setMaxWidth(90);
            TableView<String> table = new TableView<>();
            table.getColumns().add(column);
            table.setFixedCellSize(24);
            Region box = new Region();
            box.setMinWidth(30);
            Scene scene = new Scene(new Group(table, box));
            themes.fit(scene.getRoot());
            var dressed = themes.dress(scene);
            themes.zoom().set(200);
            assertEquals(
                    "2.0 24.0 48.0 80.0 120.0 180.0 60.0 -1.0",
                    Zoom.of(box) + " " + Zoom.pixels(box, 12) + " "
                            + table.getFixedCellSize() + " " + column.getMinWidth() + " " + column.getPrefWidth() + " "
                            + column.getMaxWidth() + " " + box.getMinWidth() + " " + box.getPrefHeight());
            themes.zoom().set(80);
            themes.zoom().reset();
            assertEquals(
                    "1.0 24.0 40.0 60.0 90.0 30.0",
                    Zoom.of(box) + " " + table.getFixedCellSize() + " "
                            + Math.rint(column.getMinWidth()) + " " + Math.rint(column.getPrefWidth()) + " "
                            + Math.rint(column.getMaxWidth()) + " " + box.getMinWidth());
            dressed.unsubscribe();
        });
    }

    @Test
    void followsTheWheelAndTheKeys(FxRobot robot) {
        robot.interact(() -> {
            Themes themes = new Themes(Theme.LIGHT);
            Region root = new Region();
            Scene scene = new Scene(root, 100, 100);
            themes.dress(scene);
            Event.fireEvent(root, wheel(40, true));
            Event.fireEvent(root, wheel(40, false));
            Event.fireEvent(root, wheel(20, true));
            assertEquals(110, themes.zoom().percentProperty().get());
            Event.fireEvent(root, wheel(20, true));
            Event.fireEvent(root, key(KeyCode.ADD));
            Event.fireEvent(root, key(KeyCode.EQUALS));
            Event.fireEvent(root, key(KeyCode.SUBTRACT));
            Event.fireEvent(root, key(KeyCode.E));
            assertEquals(130, themes.zoom().percentProperty().get());
            Event.fireEvent(root, key(KeyCode.NUMPAD0));
            assertEquals(100, themes.zoom().percentProperty().get());
        });
    }

    @Test
    void leavesKeysToTheMenusThatHaveThem(FxRobot robot) {
        robot.interact(() -> {
            Themes themes = new Themes(Theme.LIGHT);
            Region root = new Region();
            Scene scene = new Scene(root, 100, 100);
            AtomicInteger chosen = new AtomicInteger();
            scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Minus"), chosen::incrementAndGet);
            themes.dress(scene);
            Event.fireEvent(root, key(KeyCode.MINUS));
            assertEquals(1, chosen.get());
            assertEquals(100, themes.zoom().percentProperty().get());
        });
    }

    private static ScrollEvent wheel(double up, boolean shortcut) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                5,
                5,
                5,
                5,
                false,
                shortcut,
                false,
                shortcut && isMac(),
                false,
                false,
                0,
                up,
                0,
                up,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, !isMac(), false, isMac());
    }
}
