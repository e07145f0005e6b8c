package divide.inspector.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.BoundsRange;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// How much is kept, as it is typed.
class BoundsModelTest {
    private static final long MIB = 1 << 20;

    private final Screen screen = new Screen();
    private final ExchangeStore store = new ExchangeStore(new Bounds(1_000, 16 * MIB));
    private final Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
    private final ObjectProperty<Bounds> bounds = new SimpleObjectProperty<>(store.bounds());
    private final BoundsModel model = new BoundsModel(
            bounds, new BoundsRange(50_000, 64), store, new Background(screen), new Messages(Locale.ENGLISH));

    private void paste(int times) {
        for (int i = 0; i < times; i++) {
            recorder.paste(new byte[30], new byte[5]);
        }
    }

    private String problem() {
        return model.exchanges().problemProperty().get();
    }

    @Test
    void beginsWithWhatHolds() {
        assertEquals("1000", model.exchanges().textProperty().get());
        assertEquals("16", model.mebibytes().textProperty().get());
        assertTrue(model.isAcceptable().getValue());
    }

    @Test
    void refusesWhatCanNotBe() {
        model.exchanges().textProperty().set("");
        assertEquals("Type a whole number from 1 to 50000.", problem());
        model.exchanges().textProperty().set("a few");
        assertEquals("\"a few\" is not a whole number. Type one from 1 to 50000.", problem());
        model.exchanges().textProperty().set("0");
        assertEquals("0 is out of range. Type a number from 1 to 50000.", problem());
        model.exchanges().textProperty().set("99999999999999999999999999");
        assertTrue(problem().endsWith("is out of range. Type a number from 1 to 50000."), problem());
        assertFalse(model.isAcceptable().getValue());
        assertFalse(model.apply());
        assertEquals(new Bounds(1_000, 16 * MIB), bounds.get());
    }

    @Test
    void saysHowManyWouldGo() throws InterruptedException {
        paste(100);
        model.exchanges().textProperty().set("40");
        screen.runUntil("60 would go", () -> model.surplusProperty().get() == 60);
        assertEquals(
                "The 60 oldest exchanges will be dropped at once. This can't be undone.",
                model.cost().getValue());
        assertEquals("Drop and apply", model.applyText().getValue());
        model.exchanges().textProperty().set("99");
        screen.runUntil("1 would go", () -> model.surplusProperty().get() == 1);
        assertEquals(
                "The oldest exchange will be dropped at once. This can't be undone.",
                model.cost().getValue());
        model.exchanges().textProperty().set("100");
        screen.runUntil("none would go", () -> model.surplusProperty().get() == 0);
        assertEquals("Nothing that is in the list is dropped.", model.cost().getValue());
    }

    @Test
    void setsWhatIsTyped() {
        model.exchanges().textProperty().set("40");
        model.mebibytes().textProperty().set(" 2 ");
        assertTrue(model.apply());
        assertEquals(new Bounds(40, 2 * MIB), bounds.get());
    }

    @Test
    void countsWhatTheStoreDrops() {
        paste(1_000);
        for (Bounds asked : new Bounds[] {new Bounds(700, MIB), new Bounds(1_000, 30_000), new Bounds(1, 1)}) {
            ExchangeStore same = new ExchangeStore(new Bounds(1_000, 16 * MIB));
            Recorder into = new Recorder(same, Methods.DEFAULT, () -> Limits.DEFAULT);
            for (int i = 0; i < 1_000; i++) {
                into.paste(new byte[30], new byte[5]);
            }
            long expected = same.surplus(asked);
            assertTrue(expected > 0);
            same.bound(asked);
            assertEquals(expected, same.totals().dropped(), asked::toString);
        }
    }

    @Test
    void countsOnlyWhatIsInView() {
        paste(100);
        store.clear();
        paste(10);
        assertEquals(0, store.surplus(new Bounds(20, MIB)));
        assertEquals(5, store.surplus(new Bounds(5, MIB)));
    }
}
