package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class GlyphsTest {
    @Test
    void thereAreGlyphsForLetters(FxRobot robot) {
        robot.interact(() -> assertTrue(Glyphs.areThere("a", "b")));
    }

    /// Two code points that will never be characters.
    @Test
    void thereAreNoneForWhatIsNoCharacter(FxRobot robot) {
        robot.interact(() -> assertFalse(Glyphs.areThere("\udbff\udffe", "\udbbf\udffe")));
    }
}
