package divide.inspector.ui.call;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Drawings;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// A call model and all that it stands on.
final class CallWorld implements AutoCloseable {
    final Messages messages = new Messages(Locale.ROOT);
    final Recorder recorder = new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    final Session session;
    final OwnServer server;
    final CallModel model;
    final LoadModel load;
    volatile Limits limits = Limits.DEFAULT;

    CallWorld(Executor screen) {
        LiveFeed feed = new LiveFeed(screen);
        Background background = new Background(screen);
        ServerStub stub = new ServerStub(Handlers.DEFAULT);
        session = new Session(recorder, feed, messages);
        server = new OwnServer(
                settings -> SocketServer.start(settings, stub, Methods.DEFAULT, recorder, ServerEvents.NONE),
                background);
        CallServices services = new CallServices(recorder, stub, Methods.DEFAULT, () -> limits);
        model = new CallModel(services, server, this::startServer, session, feed, background, messages);
        load = new LoadModel(model, services, Drawings.none(), feed, messages);
    }

    void startServer() {
        server.start(ServerSettings.DEFAULT, _ -> {}, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    void serve(Screen screen) throws InterruptedException {
        startServer();
        awaitServer(screen, OwnServer.State.LISTENING);
    }

    void awaitServer(Screen screen, OwnServer.State state) throws InterruptedException {
        screen.runUntil("server " + state, () -> server.stateProperty().get() == state);
    }

    /// A server that takes connections and never answers.
    static ServerSocket silentServer() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static int portWithoutServer() throws IOException {
        try (ServerSocket gone = silentServer()) {
            return gone.getLocalPort();
        }
    }

    void type(int parameter, String text) {
        CallForm form = model.form();
        form.inputs(form.methodProperty().get())
                .get(parameter)
                .entry()
                .textProperty()
                .set(text);
    }

    void aim(int port) {
        model.target().aim(new Destination.Remote(new Target("127.0.0.1", port)));
    }

    static Outcome sendAndWait(CallModel model, Screen screen) throws InterruptedException {
        CompletableFuture<Outcome> outcome = model.send();
        screen.runUntil("an outcome", outcome::isDone);
        return outcome.join();
    }

    @Override
    public void close() {
        load.close();
        model.close();
        server.shutDown();
    }
}
