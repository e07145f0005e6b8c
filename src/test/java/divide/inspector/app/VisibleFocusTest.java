package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.shell.SideWindow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Whoever works with keys sees where the focus is, at every stop and in every theme: enough of the stop's place
/// looks otherwise than without it, and not by a shade only.
@ExtendWith(ApplicationExtension.class)
class VisibleFocusTest {
    /// More than a caret, which blinks.
    private static final int LEAST_PIXELS = 40;

    private static final int TRIES = 5;

    /// A ring may stand around a control.
    private static final int AROUND = 4;

    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage).show();
    }

    @BeforeEach
    void call() throws TimeoutException {
        window.serve();
        window.send("200", "3");
        UsedWindow.await(() -> window.rows("responseFields") == 2);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> unseen(Scene scene, double contrast) {
        List<String> unseen = new ArrayList<>();
        window.press(KeyCode.TAB);
        new KeyWalk(window).through(scene, stop -> {
            int changed = mostChanged(stop, contrast);
            if (changed < LEAST_PIXELS) {
                unseen.add(KeyWalk.name(stop) + " " + changed);
            }
        });
        return unseen;
    }

    /// A control may still be on its way to its place.
    private static int mostChanged(Node stop, double contrast) {
        int most = 0;
        for (int tries = 0; tries < TRIES && most < LEAST_PIXELS; tries++) {
            WaitForAsyncUtils.waitForFxEvents();
            most = Math.max(most, KeyWalk.onScreen(() -> changed(stop, contrast)));
        }
        return most;
    }

    /// How many pixels show that `stop` has the focus. It has it again in the end.
    private static int changed(Node stop, double contrast) {
        Image with = picture(stop);
        Scene scene = stop.getScene();
        scene.getRoot().requestFocus();
        Image without = picture(stop);
        stop.requestFocus();
        int changed = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                Color now = with.getPixelReader().getColor(x, y);
                if (contrast(now, without.getPixelReader().getColor(x, y)) >= contrast) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private static Image picture(Node stop) {
        Bounds place = stop.localToScene(stop.getLayoutBounds());
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(
                place.getMinX() - AROUND,
                place.getMinY() - AROUND,
                place.getWidth() + 2 * AROUND,
                place.getHeight() + 2 * AROUND));
        return stop.getScene().getRoot().snapshot(part, null);
    }

    /// As WCAG counts it, 1 to 21.
    private static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @CsvSource({"themeLightItem, 1.5", "themeDarkItem, 1.5", "themeHighContrastItem, 3"})
    void isSeenInTheMainWindow(String theme, double contrast) {
        window.choose(theme);
        window.robot()
                .interact(() -> Heard.everything()
                        .filter(TitledPane.class::isInstance)
                        .forEach(pane -> ((TitledPane) pane).setExpanded(true)));
        assertEquals(List.of(), unseen(window.stage().getScene(), contrast));
    }

    /// But for the page about the protocol, which scrolls while pictures are taken.
    @ParameterizedTest
    @CsvSource({"themeLightItem, 1.5", "themeDarkItem, 1.5", "themeHighContrastItem, 3"})
    void isSeenInTheWindowsBesideIt(String theme, double contrast) throws TimeoutException {
        window.choose(theme);
        List<String> unseen = new ArrayList<>();
        for (SideWindow kind : EnumSet.complementOf(EnumSet.of(SideWindow.PRIMER))) {
            Stage beside = window.open(kind);
            unseen(beside.getScene(), contrast).forEach(stop -> unseen.add(kind + ": " + stop));
            window.robot().interact(beside::hide);
        }
        assertEquals(List.of(), unseen);
    }
}
