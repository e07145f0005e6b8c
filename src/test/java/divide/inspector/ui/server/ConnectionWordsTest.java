package divide.inspector.ui.server;

import static divide.inspector.ui.server.FakeServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.rpc.ConnectionStatus;
import divide.inspector.rpc.ConnectionStatus.Doing;
import divide.inspector.ui.fx.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ConnectionWordsTest {
    private final ConnectionWords words = new ConnectionWords(new Messages(Locale.ENGLISH));

    @Test
    void namesTheFieldThatAnIdleConnectionWaitsFor() {
        assertEquals("name.length", words.waitsFor(status(1, 0)));
    }

    @Test
    void countsWhatIsMissingInsideAFrame() {
        ConnectionStatus inside = status(1, 0, Doing.READING, "num1", 1, 4);
        assertEquals("num1 (3 of 4 bytes)", words.waitsFor(inside));
        assertEquals("num1 (3 of 4)", words.waitsForBriefly(inside));
        assertEquals("num1 (3/4)", words.waitsForTersely(inside));
    }

    @Test
    void saysBytesWithoutAFieldInWords() {
        assertEquals(
                "arguments (60,000 of 65,536 bytes)", words.waitsFor(status(1, 0, Doing.READING, "?", 5536, 65536)));
    }

    @Test
    void saysWritingAndClosingInWords() {
        assertEquals("client to read answer", words.waitsFor(status(1, 0, Doing.WRITING, "?", 0, 0)));
        assertEquals("client to close", words.waitsForTersely(status(1, 0, Doing.CLOSING, "?", 0, 0)));
    }

    @Test
    void givesTheWholeAddressInTheTip() {
        assertEquals(":50001", words.peer(status(1, 0)));
        assertEquals("127.0.0.1:50001: idle, waits for name.length", words.tip(new ConnectionView(status(1, 0), 3)));
    }

    @Test
    void tellsAges() {
        assertEquals("0 s", words.age(new ConnectionView(status(1, 0), 0)));
        assertEquals("59 s", words.age(new ConnectionView(status(1, 0), 59)));
        assertEquals("3:07 min", words.age(new ConnectionView(status(1, 0), 187)));
    }
}
