package divide.inspector.load;

import divide.inspector.protocol.Ending;
import divide.inspector.rpc.CallFailedException;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Works some of a run's connections in one thread. It ends when these have nothing left to do, or by [#stop].
final class Loop implements Runnable {
    /// How long it waits at the most before it looks at its connections again.
    private static final long LONGEST_WAIT_MILLIS = 50;

    /// A selector waits in whole milliseconds; a call that is due sooner is waited for in slices, with a look at the
    /// sockets after each.
    private static final long SLICE_NANOS = 20_000;

    /// Stands for so many failures that the next attempt waits a little, 160 ms.
    private static final int PATIENT = 4;

    private final List<Lane> lanes = new ArrayList<>();
    private final Opener opener;
    private final Connections connections;
    private final Selector selector;
    private final Queue<Opened> opened = new ConcurrentLinkedQueue<>();
    private boolean laneDone;

    /// When the lanes that were served have something to do of themselves.
    private long wake;

    private volatile boolean stopped;
    private volatile boolean over;

    Loop(Opener opener, Connections connections) throws IOException {
        this.opener = opener;
        this.connections = connections;
        this.selector = Selector.open();
    }

    private record Opened(Lane lane, SocketChannel socket) {}

    /// Gives a connection to one of its lanes; any thread.
    private void hand(Lane lane, SocketChannel socket) {
        opened.add(new Opened(lane, socket));
        if (over) {
            closeOpened();
        } else {
            selector.wakeup();
        }
    }

    private void closeOpened() {
        for (Opened left = opened.poll(); left != null; left = opened.poll()) {
            Lane.closeQuietly(left.socket());
        }
    }

    /// Takes a lane, and gives it the connection that was opened for it, or has another one opened; before the loop
    /// runs.
    void begin(Lane lane, Optional<SocketChannel> socket, Supplier<CallFailedException> failure) {
        lanes.add(lane);
        socket.ifPresentOrElse(open -> hand(lane, open), () -> notOpened(lane, failure.get()));
    }

    @Override
    public void run() {
        try {
            while (!stopped && !isDone()) {
                adopt();
                long now = System.nanoTime();
                serveFor(work(now) - now);
            }
        } catch (IOException broken) {
            throw new IllegalStateException("a selector failed", broken);
        } finally {
            close();
        }
    }

    private boolean isDone() {
        long now = System.nanoTime();
        boolean done = true;
        for (Lane lane : lanes) {
            if (!lane.isDone(now)) {
                done = false;
            }
        }
        return done;
    }

    private void adopt() {
        for (Opened next = opened.poll(); next != null; next = opened.poll()) {
            Lane lane = next.lane();
            if (lane.adopt(next.socket(), selector)) {
                connections.up();
            } else {
                reopen(lane);
            }
        }
    }

    private void reopen(Lane lane) {
        if (!lane.isDone(System.nanoTime())) {
            opener.open(lane.failures(), socket -> hand(lane, socket), why -> notOpened(lane, why));
            lane.noteFailure();
        }
    }

    private void notOpened(Lane lane, CallFailedException why) {
        if (!connections.isGivenUp(why)) {
            opener.open(PATIENT, socket -> hand(lane, socket), again -> notOpened(lane, again));
        }
    }

    /// Looks at each lane.
    ///
    /// @return when the next one has something to do of itself
    private long work(long now) {
        long next = now + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
        for (Lane lane : lanes) {
            turn(lane, now, false, false);
            next = Math.min(next, lane.wakeAt(now));
        }
        return next;
    }

    private void turn(Lane lane, long now, boolean readable, boolean writable) {
        boolean before = lane.isConnected();
        if (before) {
            lane.turn(now, readable, writable);
            laneDone |= lane.isDone(now);
            wake = Math.min(wake, lane.wakeAt(now));
        }
        if (before && !lane.isConnected()) {
            connections.down();
            reopen(lane);
        }
    }

    /// Serves the sockets until something else is to be done.
    private void serveFor(long nanos) throws IOException {
        wake = System.nanoTime() + nanos;
        laneDone = false;
        do {
            long left = wake - System.nanoTime();
            long millis = TimeUnit.NANOSECONDS.toMillis(left);
            int ready = millis > 0 ? selector.select(millis) : selector.selectNow();
            serve();
            if (ready == 0 && left > 0 && millis == 0) {
                LockSupport.parkNanos(Math.min(left, SLICE_NANOS));
            }
        } while (!laneDone && opened.isEmpty() && !stopped && wake - System.nanoTime() > 0);
    }

    private void serve() {
        if (selector.selectedKeys().isEmpty()) {
            return;
        }
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isValid()) {
                turn((Lane) key.attachment(), System.nanoTime(), key.isReadable(), key.isWritable());
            }
        }
        selector.selectedKeys().clear();
    }

    /// Has it end soon, whatever is left to do. Any thread.
    void stop() {
        stopped = true;
        selector.wakeup();
    }

    /// Closes all that it has; its own thread, or any while that doesn't run. May be called again.
    void close() {
        for (Lane lane : lanes) {
            lane.close(stopped ? Ending.CANCELLED : Ending.ENDED);
        }
        over = true;
        closeOpened();
        try {
            selector.close();
        } catch (IOException broken) {
            throw new IllegalStateException("a selector can't be closed", broken);
        }
    }
}
