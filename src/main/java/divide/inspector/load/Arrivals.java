package divide.inspector.load;

import divide.inspector.rpc.CallFailedException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Opens the connections that a run begins with, all at once, and waits for what comes of each.
final class Arrivals {
    private final BlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();
    private final SocketChannel[] sockets;
    private Optional<CallFailedException> failure = Optional.empty();

    private Arrivals(int count) {
        sockets = new SocketChannel[count];
    }

    private record Arrival(int lane, Optional<SocketChannel> socket, Optional<CallFailedException> failure) {}

    static Arrivals await(Opener opener, int count) throws InterruptedException {
        Arrivals arrivals = new Arrivals(count);
        try {
            arrivals.await(opener);
        } catch (InterruptedException | RuntimeException | Error stop) {
            opener.close();
            arrivals.close();
            throw stop;
        }
        return arrivals;
    }

    private void await(Opener opener) throws InterruptedException {
        for (int i = 0; i < sockets.length; i++) {
            int lane = i;
            opener.open(
                    0,
                    socket -> queue.add(new Arrival(lane, Optional.of(socket), Optional.empty())),
                    why -> queue.add(new Arrival(lane, Optional.empty(), Optional.of(why))));
        }
        for (int i = 0; i < sockets.length; i++) {
            Arrival arrival = queue.take();
            arrival.socket().ifPresent(socket -> sockets[arrival.lane()] = socket);
            failure = failure.or(arrival::failure);
        }
    }

    /// The connection of a lane; empty when there was none to be had.
    Optional<SocketChannel> socket(int lane) {
        return Optional.ofNullable(sockets[lane]);
    }

    /// Why none of them could be had; empty when there is one.
    Optional<CallFailedException> failure() {
        for (SocketChannel socket : sockets) {
            if (socket != null) {
                return Optional.empty();
            }
        }
        return failure;
    }

    /// What the first one that failed said; only those that did fail ask.
    CallFailedException anyFailure() {
        return failure.orElseThrow();
    }

    /// Closes every connection that was opened.
    void close() {
        queue.forEach(left -> left.socket().ifPresent(Lane::closeQuietly));
        for (SocketChannel socket : sockets) {
            if (socket != null) {
                Lane.closeQuietly(socket);
            }
        }
    }
}
