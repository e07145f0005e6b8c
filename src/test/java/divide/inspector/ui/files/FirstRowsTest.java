package divide.inspector.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/// When the first rows of a file are brought to the screen, all threads being played by the test's own.
class FirstRowsTest {
    private static final byte[] NOTHING = {};

    private final LiveFeed feed = new LiveFeed(Runnable::run);
    private final Background background = new Background(Runnable::run);
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final Session session = new Session(recorder, feed, new Messages(Locale.ENGLISH));
    private final List<Long> drawn = new ArrayList<>();

    private FirstRows rows(Executor whenDrawn) {
        FileServices services = new FileServices(
                session,
                recorder,
                WallClock.start(),
                () -> Limits.DEFAULT,
                new Tasks(background, feed),
                background,
                whenDrawn);
        return new FirstRows(services, (done, total) -> done < total);
    }

    private void read(int exchanges) {
        for (int i = 0; i < exchanges; i++) {
            recorder.paste(NOTHING, NOTHING);
        }
    }

    @Test
    void areDrawnOnceAsSoonAsThereAreSome() {
        FirstRows rows = rows(then -> {
            drawn.add(session.totalsProperty().get().exchanges());
            then.run();
        });
        read(11);
        assertTrue(rows.reached(1, 3));
        assertEquals(List.of(), drawn);
        read(1);
        assertTrue(rows.reached(2, 3));
        assertEquals(List.of(12L), drawn);
        read(100);
        assertFalse(rows.reached(3, 3));
        assertEquals(List.of(12L), drawn);
    }

    @Test
    void areNotAwaitedForEver() {
        FirstRows rows = rows(then -> {});
        read(12);
        assertTrue(rows.reached(1, 3));
    }
}
