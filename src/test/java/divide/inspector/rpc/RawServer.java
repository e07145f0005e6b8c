package divide.inspector.rpc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A server that treats its first connection as the first script says, the second as the second, and so on; the last
/// script is for all that follow.
final class RawServer implements AutoCloseable {
    /// What is done with one connection, which is closed afterwards.
    interface Script {
        void play(RawPeer client) throws Exception;
    }

    /// Answers 2.0 to every `divide(200, 100)`.
    static final Script WELL_BEHAVED = client -> {
        while (client.read(24).equals(Frames.DIVIDE_200_100)) {
            client.send(Frames.TWO);
        }
    };

    private final ServerSocket listener;
    private final List<Script> scripts;
    private final List<RawPeer> clients = new CopyOnWriteArrayList<>();
    private final List<Exception> troubles = new CopyOnWriteArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Thread acceptor = Thread.ofPlatform().daemon().unstarted(this::accept);

    private RawServer(ServerSocket listener, List<Script> scripts) {
        this.listener = listener;
        this.scripts = scripts;
    }

    static RawServer playing(Script... scripts) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RawServer server = new RawServer(listener, List.of(scripts));
        server.acceptor.start();
        return server;
    }

    /// Takes one request, sends `answer`, and says nothing more until the test is over.
    static Script answering(String answer) {
        return client -> {
            client.read(24);
            client.send(answer);
            client.readToEnd();
        };
    }

    /// A client that is gone before it is accepted may make accepting itself fail.
    private void accept() {
        while (!listener.isClosed()) {
            try {
                admit(listener.accept());
            } catch (IOException closedOrReset) {
                troubles.add(closedOrReset);
            }
        }
    }

    private void admit(Socket socket) {
        try {
            RawPeer client = new RawPeer(socket);
            clients.add(client);
            Script script = scripts.get(Math.min(accepted.getAndIncrement(), scripts.size() - 1));
            Thread.ofPlatform().daemon().start(() -> play(script, client));
        } catch (IOException resetAlready) {
            troubles.add(resetAlready);
        }
    }

    /// The other end may go away at any point of a script; what that did is what the test looks at.
    private void play(Script script, RawPeer client) {
        try (client) {
            script.play(client);
        } catch (Exception gone) {
            troubles.add(gone);
        } finally {
            ended.incrementAndGet();
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /// How many connections have come.
    int accepted() {
        return accepted.get();
    }

    /// Waits until `count` connections are closed.
    void awaitEnded(int count) {
        Await.until(count + " connections are closed", () -> ended.get() >= count);
    }

    Channel channel() {
        return channel(Deadlines.DEFAULT);
    }

    Channel channel(Deadlines deadlines) {
        return TestChannels.to(port(), deadlines, Taps.NONE);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        Await.until("the listener has ended", () -> !acceptor.isAlive());
        for (RawPeer client : clients) {
            client.close();
        }
    }
}
