package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import divide.inspector.load.LatencyPicture;
import divide.inspector.load.LatencyScale;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/// The picture of latencies, as it is drawn.
class HeatMapTest extends ApplicationTest {
    private static final long LATENCY = 3_000_000;
    private static final int ROW = LatencyScale.row(LATENCY);
    private static final int WIDTH = 248;
    private static final int HEIGHT = 132;
    /// Where the middle one of three columns is: right of the axis' words.
    private static final double MIDDLE = 148;

    private HeatMap map;
    private Themes themes;

    @Override
    public void start(Stage stage) {
        map = new HeatMap();
        map.getStyleClass().add("heat-map");
        Scene scene = new Scene(new StackPane(map), WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(HeatMap.class
                        .getResource("/divide/inspector/ui/theme/load.css")
                        .toExternalForm());
        themes = new Themes(Theme.LIGHT);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static LatencyPicture oneAnswer() {
        long[] empty = new long[LatencyScale.ROWS];
        long[] one = empty.clone();
        one[ROW] = 1;
        return new LatencyPicture(20_000_000, List.of(empty, one, empty));
    }

    private WritableImage drawn(LatencyPicture picture) {
        WritableImage[] image = new WritableImage[1];
        interact(() -> {
            map.show(picture);
            image[0] = map.snapshot(null, null);
        });
        return image[0];
    }

    /// The height at which the answer is, or -1 when it is nowhere.
    private int answerAt() {
        for (int y = 0; y < HEIGHT; y++) {
            HeatMap.Spot spot = map.spotOrNull(MIDDLE, y);
            if (spot != null && spot.count() > 0) {
                return y;
            }
        }
        return -1;
    }

    private static int differences(WritableImage one, WritableImage other, int from, int to) {
        int found = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    found++;
                }
            }
        }
        return found;
    }

    @Test
    void drawsACellWhereALatencyWas() {
        WritableImage image = drawn(oneAnswer());
        int y = answerAt();
        HeatMap.Spot spot = map.spotOrNull(MIDDLE, y);
        assertEquals(
                new HeatMap.Spot(20_000_000, 40_000_000, LatencyScale.from(ROW), LatencyScale.from(ROW + 1), 1), spot);
        int cell = image.getPixelReader().getArgb((int) MIDDLE, y + 1);
        int beside = image.getPixelReader().getArgb((int) MIDDLE - 66, y + 1);
        assertNotEquals(beside, cell);
    }

    @Test
    void writesItsScaleBesideThePicture() {
        WritableImage before = drawn(LatencyPicture.NONE);
        assertNotEquals(0, differences(before, drawn(oneAnswer()), 0, 44));
    }

    @Test
    void showsNothingBesideThePicture() {
        drawn(oneAnswer());
        assertNull(map.spotOrNull(10, HEIGHT / 2.0));
        assertNull(map.spotOrNull(WIDTH + 1, HEIGHT / 2.0));
        assertNull(map.spotOrNull(MIDDLE, HEIGHT));
    }

    @Test
    void canBeOfNoSize() {
        interact(() -> {
            HeatMap none = new HeatMap();
            new Pane(none).layout();
            none.resize(0, 0);
            none.layout();
            none.show(oneAnswer());
            assertNull(none.spotOrNull(0, 0));
        });
    }

    private List<HeatMap.Spot> walk(KeyCode... keys) {
        List<HeatMap.Spot> said = new ArrayList<>();
        interact(() -> {
            new HeatMapKeys(map, spot -> spot.ifPresent(said::add));
            map.requestFocus();
            for (KeyCode key : keys) {
                Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
        });
        return said;
    }

    @Test
    void keysGoFromAnswerToAnswer() {
        long[] low = new long[LatencyScale.ROWS];
        long[] both = low.clone();
        low[ROW] = 2;
        both[ROW] = 1;
        both[ROW + 7] = 3;
        drawn(new LatencyPicture(20_000_000, List.of(low, new long[LatencyScale.ROWS], both)));
        assertEquals(
                List.of(2L, 1L, 3L, 1L, 2L, 1L),
                walk(
                                KeyCode.HOME,
                                KeyCode.RIGHT,
                                KeyCode.UP,
                                KeyCode.DOWN,
                                KeyCode.LEFT,
                                KeyCode.LEFT,
                                KeyCode.END,
                                KeyCode.RIGHT)
                        .stream()
                        .map(HeatMap.Spot::count)
                        .toList());
    }

    @Test
    void theMarkOfTheKeysStandsAroundTheAnswerAtAnyZoom() {
        drawn(oneAnswer());
        interact(() -> themes.zoom().set(200));
        interact(map::layout);
        walk(KeyCode.END, KeyCode.LEFT);
        Bounds mark = map.lookup(".heat-cursor").getBoundsInParent();
        HeatMap.Spot spot = map.spotOrNull(mark.getCenterX(), mark.getCenterY());
        assertEquals(1, spot.count());
        assertNull(Optional.ofNullable(map.spotOrNull(mark.getMinX(), mark.getCenterY()))
                .filter(beside -> beside.count() > 0)
                .orElse(null));
    }
}
