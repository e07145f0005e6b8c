package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void groupsNumbersInTheLanguageOfItsTexts() {
        Messages fallback = new Messages(Locale.GERMANY);
        assertEquals("12,345", fallback.text("server.connection.count", 12_345));
    }
}
