package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class WrittenKeysTest {
    private static final KeyCombination SEND = KeyCombination.valueOf("Ctrl+Enter");

    @Test
    void writesKeysInWords() {
        assertEquals(
                List.of("Ctrl+Enter", "Ctrl+Shift+Enter", "Ctrl+Page Up", "Ctrl+Backspace", "Shift+←", "F9"),
                Stream.of("Ctrl+↵", "Ctrl+Shift+↵", "Ctrl+Page Up", "Ctrl+Back Space", "Shift+←", "F9")
                        .map(WrittenKeys::inWords)
                        .toList());
    }

    @Test
    void doesAsTheKeysThatItStandsFor() {
        KeyCombination written = WrittenKeys.of(SEND);
        assertEquals(WrittenKeys.text(SEND), written.getDisplayText());
        assertEquals(SEND.getName(), written.getName());
        assertTrue(written.match(pressed(KeyCode.ENTER, true)));
        assertFalse(written.match(pressed(KeyCode.ENTER, false)));
        assertFalse(written.match(pressed(KeyCode.SPACE, true)));
        assertEquals(WrittenKeys.of(KeyCombination.valueOf("Ctrl+Enter")), written);
        assertSame(SEND, WrittenKeys.bare(written));
    }

    @Test
    void leavesKeysThatReadWell() {
        KeyCombination keys = KeyCombination.valueOf("Ctrl+S");
        assertSame(keys, WrittenKeys.of(keys));
        assertSame(keys, WrittenKeys.bare(keys));
    }

    private static KeyEvent pressed(KeyCode code, boolean isControlDown) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, isControlDown, false, false);
    }
}
