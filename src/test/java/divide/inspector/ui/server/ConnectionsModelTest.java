package divide.inspector.ui.server;

import static divide.inspector.ui.server.FakeServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import divide.inspector.rpc.ConnectionStatus;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.OwnServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConnectionsModelTest {
    private static final long SECOND = 1_000_000_000;

    private final Screen screen = new Screen();
    private final LiveFeed feed = new LiveFeed(screen);
    private final FakeServer server = new FakeServer();
    private final OwnServer own = new OwnServer(settings -> server, new Background(screen));
    private final AtomicLong nanos = new AtomicLong();
    private final ConnectionsModel model = new ConnectionsModel(own, feed, nanos::get);

    @BeforeEach
    void start() throws Exception {
        AtomicInteger started = new AtomicInteger();
        own.start(ServerSettings.DEFAULT, address -> started.incrementAndGet(), why -> {});
        screen.runUntil("it listens", () -> started.get() > 0);
        model.watchedProperty().set(true);
    }

    @AfterEach
    void release() {
        model.release();
    }

    private void drainUntilPulledAgain() throws InterruptedException {
        long before = model.pullsProperty().get();
        feed.signal();
        screen.runUntil("connections were pulled", () -> model.pullsProperty().get() > before);
    }

    private List<Long> ids() {
        return model.rows().stream().map(ConnectionRow::id).toList();
    }

    @Test
    void updatesRowsInPlace() throws Exception {
        server.has(status(1, 0), status(2, 0));
        drainUntilPulledAgain();
        ConnectionRow first = model.rows().get(0);
        List<Object> changes = new ArrayList<>();
        model.rows().addListener((ListChangeListener<ConnectionRow>) changes::add);
        server.has(status(1, 5), status(2, 0));
        drainUntilPulledAgain();
        assertSame(first, model.rows().get(0));
        assertEquals(status(1, 5), first.viewProperty().get().status());
        assertEquals(List.of(), changes);
    }

    @Test
    void addsThoseThatComeAndDropsThoseThatGo() throws Exception {
        server.has(status(1, 0), status(2, 0), status(3, 0));
        drainUntilPulledAgain();
        server.has(status(2, 0), status(4, 0));
        drainUntilPulledAgain();
        assertEquals(List.of(2L, 4L), ids());
        server.has();
        drainUntilPulledAgain();
        assertEquals(List.of(), ids());
    }

    @Test
    void takesManyWithOneChange() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        model.rows().addListener((ListChangeListener<ConnectionRow>)
                change -> sizes.add(model.rows().size()));
        server.has(
                LongStream.rangeClosed(1, 20_000).mapToObj(id -> status(id, 0)).toArray(ConnectionStatus[]::new));
        drainUntilPulledAgain();
        assertEquals(List.of(20_000), sizes);
    }

    @Test
    void growsOldByTheSecond() throws Exception {
        server.has(status(1, 0));
        nanos.set(3 * SECOND - 1);
        drainUntilPulledAgain();
        assertEquals(2, model.rows().get(0).viewProperty().get().age());
        nanos.set(3 * SECOND);
        drainUntilPulledAgain();
        assertEquals(3, model.rows().get(0).viewProperty().get().age());
    }

    @Test
    void ticksWithoutSignalsWhileSomethingIsConnected() throws Exception {
        server.has(status(1, 0));
        drainUntilPulledAgain();
        long before = model.pullsProperty().get();
        screen.runUntil("it ticks", () -> model.pullsProperty().get() > before);
    }

    @Test
    void looksAtNothingWhileNobodyWatches() throws Exception {
        model.watchedProperty().set(false);
        int before = server.looks();
        AtomicInteger drains = new AtomicInteger();
        feed.onDrain(drains::incrementAndGet);
        feed.signal();
        screen.runUntil("it was drained", () -> drains.get() > 0);
        assertEquals(before, server.looks());
        server.has(status(1, 0));
        model.watchedProperty().set(true);
        assertEquals(List.of(1L), ids());
    }

    @Test
    void closesAConnection() throws Exception {
        server.has(status(1, 0), status(2, 0));
        drainUntilPulledAgain();
        model.close(model.rows().get(0));
        screen.runUntil("it is gone", () -> model.rows().size() == 1);
        assertEquals(List.of(2L), ids());
    }

    @Test
    void forgetsThemWhenTheServerStops() throws Exception {
        server.has(status(1, 0));
        drainUntilPulledAgain();
        own.stop(left -> {});
        screen.runUntil("it has stopped", () -> model.rows().isEmpty());
    }
}
