package divide.inspector.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Settings as lines of text.
class SettingsTextTest {
    @Test
    void keepsLineBreaksOfEveryKind() throws SettingsText.BrokenException {
        Map<String, String> awkward = Map.of("a", "a\nb\rc\u0085d\u2028e\u2029f\u000bg\\n");
        assertEquals(awkward, SettingsText.read(SettingsText.write(awkward)));
    }
}
