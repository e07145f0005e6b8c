package divide.inspector.ui.server;

import static divide.inspector.ui.server.FakeServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.rpc.ServerSettings;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.OwnServer.State;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ConnectionPaceTest {
    private static final long MILLI = 1_000_000;

    private final Screen screen = new Screen();
    private final LiveFeed feed = new LiveFeed(screen);
    private final FakeServer server = new FakeServer();
    private final OwnServer own = new OwnServer(settings -> server, new Background(screen));
    private final AtomicLong nanos = new AtomicLong();

    /// Each look at the clock takes 50 ms, so each pull does, too.
    private final ConnectionsModel model = new ConnectionsModel(own, feed, () -> nanos.addAndGet(50 * MILLI));

    @Test
    void restsEightTimesAsLongAsAPullTook() throws Exception {
        own.start(ServerSettings.DEFAULT, address -> {}, why -> {});
        screen.runUntil("it listens", () -> own.stateProperty().get() == State.LISTENING);
        server.has(status(1, 0));
        model.watchedProperty().set(true);
        long pulled = nanos.get();
        AtomicInteger drains = new AtomicInteger();
        feed.onDrain(drains::incrementAndGet);
        feed.signal();
        screen.runUntil("it was drained", () -> drains.get() > 0);
        assertEquals(1, model.pullsProperty().get());
        nanos.set(pulled + 8 * 50 * MILLI);
        screen.runUntil(
                "it was pulled again without a signal",
                () -> model.pullsProperty().get() > 1);
        model.release();
    }
}
