package divide.inspector.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/// A program that holds connections on which nothing happens, and one beside them on which something does.
final class IdleClients {
    private static final int MACHINES = 32;

    private final InetSocketAddress server;
    private final List<RawCaller> idle = new ArrayList<>();
    private RawCaller active;

    private IdleClients(InetSocketAddress server) {
        this.server = server;
    }

    /// Connects to the port of this machine that the one argument names.
    public static void main(String[] args) throws IOException {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        Orders orders = new IdleClients(server)::follow;
        orders.followAll("ready");
    }

    /// What took time is answered in nanoseconds, what was counted as a number a second.
    private String follow(String[] words) throws IOException {
        return switch (words[0]) {
            case "hold" -> hold(Integer.parseInt(words[1]));
            case "activate" -> activate();
            case "callEach" -> Long.toString(callEach());
            case "callFor" -> Long.toString(callFor(Long.parseLong(words[1])));
            case String order -> throw new IOException("no such order: " + order);
        };
    }

    private String hold(int count) throws IOException {
        while (idle.size() < count) {
            idle.add(connect(idle.size()));
        }
        while (idle.size() > count) {
            idle.removeLast().close();
        }
        return Integer.toString(count);
    }

    /// As if from many machines: for one address the system looks longer and longer for a free port, a quarter of a
    /// millisecond in the end.
    private RawCaller connect(int number) throws IOException {
        byte[] from = {127, 0, 0, (byte) (2 + number % MACHINES)};
        return new RawCaller(new InetSocketAddress(InetAddress.getByAddress(from), 0), server);
    }

    private String activate() throws IOException {
        active = connect(0);
        return "active";
    }

    private long callEach() throws IOException {
        long before = System.nanoTime();
        for (RawCaller each : idle) {
            each.send();
        }
        for (RawCaller each : idle) {
            each.receive();
        }
        return System.nanoTime() - before;
    }

    private long callFor(long nanos) throws IOException {
        long before = System.nanoTime();
        long calls = 0;
        while (System.nanoTime() - before < nanos) {
            active.send();
            active.receive();
            calls++;
        }
        return calls * 1_000_000_000 / (System.nanoTime() - before);
    }
}
