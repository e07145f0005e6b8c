package divide.inspector.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A program whose connections call flat out until the server ends them.
final class BusyClients {
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private int connections;

    private BusyClients() {}

    public static void main(String[] args) throws IOException {
        Orders orders = new BusyClients()::follow;
        orders.followAll("ready");
    }

    private String follow(String[] words) throws IOException {
        return switch (words[0]) {
            case "call" -> call(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "join" -> join();
            case String order -> throw new IOException("no such order: " + order);
        };
    }

    /// Answers when there were as many calls as there are connections.
    private String call(int port, int connections) throws IOException {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        calls.set(0);
        ended.set(0);
        this.connections = connections;
        for (int i = 0; i < connections; i++) {
            RawCaller caller = new RawCaller(new InetSocketAddress(0), server);
            Thread.ofVirtual().start(() -> callUntilClosed(caller));
        }
        while (calls.get() < connections) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return "busy";
    }

    private void callUntilClosed(RawCaller caller) {
        try (caller) {
            while (true) {
                caller.send();
                caller.receive();
                calls.incrementAndGet();
            }
        } catch (IOException closed) {
            ended.incrementAndGet();
        }
    }

    /// Answers with the number of calls when all connections have ended.
    private String join() {
        while (ended.get() < connections) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return Long.toString(calls.get());
    }
}
