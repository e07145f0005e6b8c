package divide.inspector.ui.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.RecordingProxy;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Channel;
import divide.inspector.rpc.ClientStub;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ProxySettings;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProxyModelTest {
    private final Screen screen = new Screen();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final LiveFeed feed = new LiveFeed(screen);
    private final ProxyModel model = new ProxyModel(
            (settings, events) -> RecordingProxy.start(settings, recorder, events),
            feed,
            new Background(screen),
            messages);

    @AfterEach
    void close() {
        model.close();
    }

    private void type(String port, String host, String targetPort) {
        model.form().port().textProperty().set(port);
        model.form().host().textProperty().set(host);
        model.form().targetPort().textProperty().set(targetPort);
    }

    private ProxyRow start(int targetPort) throws InterruptedException {
        type("0", "127.0.0.1", "" + targetPort);
        int before = model.rows().size();
        model.start();
        screen.runUntil("it listens", () -> model.rows().size() > before);
        return model.rows().getLast();
    }

    @Test
    void countsWhatItPassesOn() throws Exception {
        SocketServer server = SocketServer.start(
                ServerSettings.DEFAULT,
                new ServerStub(Handlers.DEFAULT),
                Methods.DEFAULT,
                Taps.NONE,
                ServerEvents.NONE);
        ProxyRow row = start(server.address().getPort());
        model.show();
        recorder.onChange(feed::signal);
        int port = row.proxy().address().getPort();
        try (Channel channel = Channel.to(ServerSettings.LOOPBACK, port)) {
            assertEquals(2f, new ClientStub(channel).divide(200, 100));
            screen.runUntil(
                    "it is counted",
                    () -> row.viewProperty().get().calls() == 1
                            && row.viewProperty().get().bytes() == 29);
            ProxyView view = row.viewProperty().get();
            assertEquals(
                    ":" + port + " → :" + server.address().getPort(),
                    model.words().route(view));
            assertEquals("✓", model.words().state(view));
            assertEquals(
                    "127.0.0.1:" + port + " → " + row.proxy().target()
                            + ": listening\n24 bytes to the server, 5 bytes to its clients",
                    model.words().tip(view));
            assertEquals("29 B", model.words().bytes(view.bytes()));
            assertEquals(1, view.status().open());
        }
        server.stop(Duration.ofSeconds(5));
    }

    @Test
    void saysThatTheServerCannotBeReached() throws Exception {
        int gone;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = socket.getLocalPort();
        }
        ProxyRow row = start(gone);
        int port = row.proxy().address().getPort();
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            screen.runUntil("it is said", () -> !model.troubleProperty().get().isEmpty());
            assertTrue(client.isConnected());
        }
        assertEquals(
                "Proxy on port " + port + ": Nothing listens on 127.0.0.1:" + gone
                        + ": the connection was refused. Start the server there, or check host and port.",
                model.troubleProperty().get());
        model.stop(row);
        assertEquals("", model.troubleProperty().get());
    }

    @Test
    void refusesToPassOnToItself() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CompletableFuture<?> started = model.start(ProxySettings.to(port, new Target("127.0.0.1", port)));
        screen.runUntil("it listens", started::isDone);
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            screen.runUntil("it is said", () -> !model.troubleProperty().get().isEmpty());
            assertTrue(client.isConnected());
        }
        assertEquals(
                "Proxy on port " + port + ": What is passed on to 127.0.0.1:" + port
                        + " comes back to this proxy: that is a forwarding loop. Choose another target.",
                model.troubleProperty().get());
    }

    @Test
    void offersTheNextFreePortWhenOneIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            type("" + port, "127.0.0.1", "1");
            model.start();
            screen.runUntil("it is offered", () -> !model.offerProperty().get().isEmpty());
            String next = model.offerProperty().get().replace("Start proxy on ", "");
            assertEquals(
                    "Port " + port + " is in use. Next free: " + next,
                    model.problemProperty().get());
            model.startOnNextFree();
            screen.runUntil("it listens", () -> model.rows().size() == 1);
            assertEquals(next, "" + model.rows().getFirst().proxy().address().getPort());
            assertEquals(next, model.form().port().textProperty().get());
            assertEquals("", model.problemProperty().get());
            assertEquals("", model.offerProperty().get());
        }
    }

    @Test
    void offersAPortToAnotherProxyThanTheFormHasAndLeavesTheFormAlone() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            type("0", "127.0.0.1", "2");
            CompletableFuture<?> started = model.start(ProxySettings.to(port, new Target("127.0.0.1", 1)));
            screen.runUntil("it has failed", started::isDone);
            ExecutionException failure = assertThrows(ExecutionException.class, started::get);
            assertEquals(model.problemProperty().get(), failure.getCause().getMessage());
            model.startOnNextFree();
            screen.runUntil("it listens", () -> model.rows().size() == 1);
            assertEquals(1, model.rows().getFirst().proxy().target().port());
            assertEquals("0", model.form().port().textProperty().get());
        }
    }

    @Test
    void offersNothingOnceTheFormIsChanged() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            type("" + taken.getLocalPort(), "127.0.0.1", "1");
            model.start();
            screen.runUntil("it is offered", () -> !model.offerProperty().get().isEmpty());
            type("0", "127.0.0.1", "1");
            assertEquals("", model.offerProperty().get());
            assertEquals("", model.problemProperty().get());
            model.startOnNextFree();
            assertEquals(false, model.startingProperty().get());
        }
    }

    @Test
    void saysThatAConnectionWasTurnedAwayUntilAnotherProxyStarts() throws Exception {
        AtomicReference<ServerEvents> told = new AtomicReference<>();
        ProxyModel listening = new ProxyModel(
                (settings, events) -> {
                    told.set(events);
                    return RecordingProxy.start(settings, recorder, events);
                },
                feed,
                new Background(screen),
                messages);
        listening.start(ProxySettings.to(0, new Target("127.0.0.1", 1)));
        screen.runUntil("it listens", () -> listening.rows().size() == 1);
        told.get().acceptFailed(new IOException("Too many open files"));
        screen.runUntil("it is said", () -> !listening.troubleProperty().get().isEmpty());
        assertEquals(
                "A connection was turned away: Too many open files. The proxies go on.",
                listening.troubleProperty().get());
        listening.start(ProxySettings.to(0, new Target("127.0.0.1", 1)));
        screen.runUntil("it is over", () -> listening.troubleProperty().get().isEmpty());
        screen.runUntil("it listens", () -> listening.rows().size() == 2);
        listening.close();
    }

    @Test
    void stopsOneOfSeveral() throws Exception {
        ProxyRow first = start(1);
        ProxyRow second = start(2);
        model.stop(first);
        screen.runUntil("its port is free", () -> isFree(first.proxy().address().getPort()));
        assertEquals(second, model.rows().getFirst());
        assertEquals(1, model.rows().size());
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|127.0.0.1|8000|\"\" is no port to listen on. Type a whole number from 0 to 65535; 0 picks a free one.",
                "65536|127.0.0.1|8000|\"65536\" is no port to listen on. Type a whole number from 0 to 65535; 0 picks a free one.",
                "-1|127.0.0.1|8000|\"-1\" is no port to listen on. Type a whole number from 0 to 65535; 0 picks a free one.",
                "0|a b|8000|\"a b\" is no host. Type a name or an address; the port has a field of its own.",
                "0|a:1|8000|\"a:1\" is no host. Type a name or an address; the port has a field of its own.",
                "0|h|0|\"0\" is no port to pass on to. Type a whole number from 1 to 65535.",
                "0|h|99999999999|\"99999999999\" is no port to pass on to. Type a whole number from 1 to 65535."
            })
    void refusesWhatCannotBeUsedInWords(String port, String host, String targetPort, String words) {
        type(port, host, targetPort);
        assertEquals(words, model.problemProperty().get());
        assertEquals(Optional.empty(), model.settings().getValue());
    }
}
