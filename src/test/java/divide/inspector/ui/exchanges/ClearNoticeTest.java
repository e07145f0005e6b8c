package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Recorder;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.Session;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// For how long a clear can be taken back.
class ClearNoticeTest {
    private final Screen screen = new Screen();
    private final Recorder recorder = Peer.recorder();
    private final Peer peer = new Peer(recorder);
    private final Session session = new Session(recorder, new LiveFeed(screen), new Messages(Locale.ENGLISH));
    private final AtomicLong now = new AtomicLong();
    private final ClearNotice notice = new ClearNotice(session, now::get);

    @BeforeEach
    void clear() throws InterruptedException {
        session.totalsProperty().subscribe(notice::totalsChanged);
        arrive(2);
        session.clear();
    }

    private void arrive(int count) throws InterruptedException {
        long target = session.totalsProperty().get().next() + count;
        peer.divides(count);
        screen.runUntil("all were seen", () -> session.totalsProperty().get().next() == target);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void staysWhileExchangesPourIn() throws InterruptedException {
        arrive(1_000);
        assertEquals(2, notice.clearedProperty().get());
    }

    @Test
    void goesWhenTimeHasPassedAndNewOnesCame() throws InterruptedException {
        pass(Duration.ofSeconds(31));
        assertEquals(2, notice.clearedProperty().get());
        arrive(1);
        assertEquals(0, notice.clearedProperty().get());
    }

    @Test
    void isAboutTheLastClear() throws InterruptedException {
        arrive(5);
        session.clear();
        assertEquals(5, notice.clearedProperty().get());
    }

    @Test
    void goesWithTheUndo() {
        session.undoClear();
        assertEquals(0, notice.clearedProperty().get());
    }
}
