package divide.inspector.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.Test;

/// Cards stay in the window and off what they are about.
class CardPlaceTest {
    private static final Bounds SIDE = new BoundingBox(0, 80, 300, 700);
    private final CardPlace place = new CardPlace(new Dimension2D(360, 140), new Dimension2D(1280, 800));

    private static Bounds card(double x, double y) {
        return new BoundingBox(x, y, 360, 140);
    }

    private Bounds above(Bounds target) {
        return place.above(target, target);
    }

    @Test
    void standsRightOfTheRegion() {
        assertEquals(card(314, 150), place.rightOf(SIDE, new BoundingBox(220, 150, 70, 24)));
        assertEquals(card(314, 650), place.rightOf(SIDE, new BoundingBox(10, 560, 60, 24)));
    }

    @Test
    void standsAboveWhereThereIsRoomAndBelowElsewhere() {
        assertEquals(card(400, 246), above(new BoundingBox(400, 400, 600, 100)));
        assertEquals(card(20, 154), above(new BoundingBox(20, 20, 1200, 120)));
    }

    @Test
    void standsInTheCornerOfWhatFillsTheWindow() {
        assertEquals(card(910, 650), above(new BoundingBox(0, 0, 1280, 800)));
        assertEquals(card(460, 330), place.middle());
    }

    /// Even where the window is smaller than the card its beginning can be read.
    @Test
    void staysInTheWindowAndHidesNothing() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Dimension2D room = new Dimension2D(random.nextInt(200, 1600), random.nextInt(150, 1000));
            CardPlace small = new CardPlace(new Dimension2D(360, 140), room);
            Bounds target = new BoundingBox(
                    random.nextInt((int) room.getWidth()), random.nextInt((int) room.getHeight()), 60, 24);
            Bounds at = random.nextBoolean() ? small.above(target, target) : small.rightOf(SIDE, target);
            assertTrue(at.getMinX() >= 10 && at.getMinY() >= 10, at::toString);
            boolean fits = room.getWidth() >= 900 && room.getHeight() >= 400;
            assertFalse(fits && at.intersects(target), () -> at + " hides " + target);
            assertFalse(fits && at.getMaxX() > room.getWidth(), at::toString);
        }
    }
}
