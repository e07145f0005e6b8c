package divide.inspector.ui.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Source;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Session;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What becomes of pasted text.
class PasteModelTest {
    private static final String REQUEST = "00000006 646976696465 0000000a 01 000000c8 02 00000064";

    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final Messages messages = new Messages(Locale.ROOT);
    private final Session session = new Session(recorder, new LiveFeed(_ -> {}), messages);
    private final PasteModel model = new PasteModel(session, messages);

    private ExchangeRow row(long number) {
        return session.row(number).orElseThrow();
    }

    @Test
    void saysWhatTheTextHolds() {
        model.textProperty().set(REQUEST);
        assertEquals(
                "24 bytes: request divide(200, 100), no findings",
                model.verdictProperty().get());
        assertFalse(model.refusedProperty().get());
        assertTrue(model.explainableProperty().get());
    }

    @Test
    void hasNothingToExplainAtFirst() {
        assertFalse(model.explainableProperty().get());
        model.textProperty().set(REQUEST);
        model.textProperty().set("  ");
        assertFalse(model.explainableProperty().get());
    }

    @Test
    void saysWhereTheTextMakesNoSense() {
        model.textProperty().set("00 00\n0x zz");
        assertTrue(model.refusedProperty().get());
        assertTrue(model.verdictProperty().get().startsWith("Line 2, column "), model.verdictProperty()::get);
        assertFalse(model.explain());
        assertEquals(0, recorder.store().totals().exchanges());
    }

    @Test
    void makesAnExchangeOfARequestAndSelectsIt() {
        model.textProperty().set(REQUEST);
        assertTrue(model.explain());
        assertEquals(1, session.selectedProperty().get());
        assertEquals("divide(200, 100)", row(1).call());
        assertEquals(Source.PASTED, row(1).exchange().source());
    }

    @Test
    void joinsAResponseToTheRequestBeforeIt() {
        model.textProperty().set("""
                0000  00 00 00 06        name.length  u32   6
                0004  64 69 76 69 64 65  name         utf8  "divide"
                000a  00 00 00 05        args.length  u32   5
                000e  01                 num1.seq     u8    1
                000f  00 00 00 07        num1         i32   7

                0000  01           type   u8   1
                0001  40 e0 00 00  value  f32  7.0
                """);
        assertTrue(model.explain());
        assertEquals(1, recorder.store().totals().exchanges());
        assertEquals("divide(7)", row(1).call());
        assertEquals("7.0", row(1).result());
    }

    @Test
    void readsTheBytesAsTheUserSays() {
        model.textProperty().set("05 00");
        model.kindProperty().set(FrameKindChoice.REQUEST);
        assertTrue(model.verdictProperty().get().contains("request"), model.verdictProperty()::get);
        model.kindProperty().set(FrameKindChoice.RESPONSE);
        assertTrue(model.verdictProperty().get().contains("response"), model.verdictProperty()::get);
    }
}
