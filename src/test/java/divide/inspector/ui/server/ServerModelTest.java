package divide.inspector.ui.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.OwnServer.State;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ServerModelTest {
    private static final OwnServer.Starter REAL = settings -> SocketServer.start(
            settings, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, Taps.NONE, ServerEvents.NONE);

    private final Screen screen = new Screen();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private OwnServer own;
    private ServerModel model;
    private ServerTexts texts;

    private void over(OwnServer.Starter starter) {
        Background background = new Background(screen);
        own = new OwnServer(starter, background);
        model = new ServerModel(own, new LiveFeed(screen), background, messages);
        texts = new ServerTexts(model, messages);
    }

    private void overFailing(IOException failure) {
        over(settings -> {
            throw failure;
        });
    }

    private void overFake(FakeServer server) {
        over(settings -> server);
    }

    @AfterEach
    void shutDown() {
        model.release();
        own.shutDown();
    }

    private <T> T get(CompletableFuture<T> future) throws Exception {
        screen.runUntil("the outcome is there", future::isDone);
        return future.get();
    }

    private String failure(CompletableFuture<?> future) throws Exception {
        screen.runUntil("the outcome is there", future::isDone);
        Throwable cause = assertThrows(ExecutionException.class, future::get).getCause();
        return assertInstanceOf(ServerStartException.class, cause).getMessage();
    }

    private static void type(Entry<?> input, String text) {
        input.textProperty().set(text);
    }

    @Test
    void listensOnAFreePortAndStops() throws Exception {
        over(REAL);
        InetSocketAddress address = get(model.startOn(0));
        assertEquals("listening 127.0.0.1:" + address.getPort(), texts.status().get());
        assertEquals("Stop", texts.toggle().get());
        assertTrue(texts.locked().get());
        assertEquals(0, get(model.stop()));
        assertEquals("stopped", texts.status().get());
        assertFalse(texts.locked().get());
    }

    @Test
    void saysWhatItIsDoingWhileItStartsAndStops() throws Exception {
        overFake(new FakeServer());
        model.toggle();
        assertEquals("starting…", texts.status().get());
        assertTrue(texts.toggleOff().get());
        screen.runUntil("it listens", () -> model.stateProperty().get() == State.LISTENING);
        model.toggle();
        assertEquals("stopping…", texts.status().get());
        assertTrue(texts.toggleOff().get());
        screen.runUntil("it has stopped", () -> model.stateProperty().get() == State.STOPPED);
        assertFalse(texts.toggleOff().get());
    }

    @Test
    void offersTheNextFreePortAndStartsThere() throws Exception {
        over(REAL);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String words = failure(model.startOn(other.getLocalPort()));
            assertTrue(words.matches("Port " + other.getLocalPort() + " is in use\\. Next free: \\d+"), words);
            assertEquals(words, model.problemProperty().get());
            int next = model.failureProperty().get().orElseThrow().nextFree().orElseThrow();
            assertEquals("Start on " + next, texts.offer().get());
            model.startOnNextFree();
            screen.runUntil("it listens", () -> model.stateProperty().get() == State.LISTENING);
            assertEquals("listening 127.0.0.1:" + next, texts.status().get());
            assertEquals("", model.problemProperty().get());
            assertEquals("", texts.offer().get());
        }
    }

    @Test
    void forgetsTheProblemOfAPortThatIsTypedOver() throws Exception {
        over(REAL);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            failure(model.startOn(other.getLocalPort()));
        }
        type(model.form().port(), "0");
        assertEquals("", model.problemProperty().get());
        assertEquals("", texts.offer().get());
    }

    @Test
    void keepsQuietAboutAFailureThatNoLongerFitsTheForm() throws Exception {
        overFailing(new IOException("disk on fire"));
        CompletableFuture<InetSocketAddress> outcome = model.start();
        type(model.form().port(), "8123");
        failure(outcome);
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void saysThatAHostIsUnknown() throws Exception {
        over(REAL);
        type(model.form().host(), "no-such-host.invalid");
        assertEquals(
                "The host no-such-host.invalid is not known here. Check its spelling, or use 127.0.0.1 for this"
                        + " machine.",
                failure(model.start()));
    }

    @Test
    void saysThatAnAddressIsNotOfThisMachine() throws Exception {
        over(REAL);
        type(model.form().host(), "192.0.2.1");
        assertEquals(
                "This machine has no address 192.0.2.1, so no server can listen there. Use 127.0.0.1, or 0.0.0.0 for"
                        + " all of its addresses.",
                failure(model.start()));
    }

    @Test
    void saysThatAPortIsReserved() throws Exception {
        overFailing(new BindException("Keine Berechtigung"));
        assertEquals(
                "You may not listen on port 80: the system keeps ports below 1024 for itself. Choose a port from 1024"
                        + " on.",
                failure(model.startOn(80)));
    }

    @Test
    void givesTheSystemsWordsForAnythingElse() throws Exception {
        overFailing(new IOException("disk on fire"));
        assertEquals(
                "The server cannot listen on 127.0.0.1, port 8000: disk on fire. Try another port or host; Help > Show"
                        + " log has the details.",
                failure(model.start()));
    }

    @Test
    void doesNotStartFromAFaultyForm() throws Exception {
        overFake(new FakeServer());
        type(model.form().limits().name(), "x");
        assertTrue(texts.toggleOff().get());
        assertEquals("Limits… (1 to correct)", texts.limits().get());
        String words = "The server did not start. \"x\" is not a whole number. Type one from 1 to 16777216.";
        assertEquals(words, failure(model.start()));
        assertEquals(words, model.problemProperty().get());
        assertEquals(State.STOPPED, model.stateProperty().get());
    }

    @Test
    void startsOnlyOnce() throws Exception {
        overFake(new FakeServer());
        get(model.startOn(8000));
        assertEquals("The server runs already.", failure(model.startOn(8001)));
        assertEquals("8000", model.form().port().textProperty().get());
    }

    @Test
    void startsOnThePortOfALaunchOptionOnLoopbackOnly() throws Exception {
        over(REAL);
        type(model.form().host(), "0.0.0.0");
        assertTrue(get(model.startOn(0)).getAddress().isLoopbackAddress());
    }

    @Test
    void warnsOfOtherMachinesBeforeAndWhileItRuns() throws Exception {
        over(REAL);
        assertEquals("", texts.warning().get());
        type(model.form().host(), "0.0.0.0");
        type(model.form().port(), "0");
        assertEquals(
                "On 0.0.0.0, other machines can reach this server too. 127.0.0.1 keeps it to this machine.",
                texts.warning().get());
        int port = get(model.start()).getPort();
        assertEquals(
                "Other machines can reach this server on 0.0.0.0:" + port + ". To keep it to this machine, stop it and"
                        + " use 127.0.0.1.",
                texts.warning().get());
    }

    @Test
    void saysThatLimitsApplyAtTheNextStart() throws Exception {
        overFake(new FakeServer());
        type(model.form().limits().idle(), "5");
        get(model.start());
        assertEquals("", texts.pending().get());
        type(model.form().limits().idle(), "6");
        assertEquals("Changes apply at the next start.", texts.pending().get());
        type(model.form().limits().idle(), "5");
        assertEquals("", texts.pending().get());
        type(model.form().limits().idle(), "6");
        get(model.stop());
        assertEquals("", texts.pending().get());
    }

    @Test
    void handsTheFormToTheServer() throws Exception {
        CompletableFuture<ServerSettings> told = new CompletableFuture<>();
        over(settings -> {
            told.complete(settings);
            return new FakeServer();
        });
        type(model.form().limits().connections(), "7");
        get(model.start());
        assertEquals(ServerSettings.DEFAULT.at("127.0.0.1", 8000).withConnections(7), told.get());
    }

    @Test
    void saysThatThreadsAreLeft() throws Exception {
        overFake(new FakeServer(new InetSocketAddress("127.0.0.1", 8000), 2));
        get(model.start());
        get(model.stop());
        assertEquals(
                "The server has stopped, but 2 of its threads have not ended yet. Help > Show log has the details.",
                model.problemProperty().get());
    }

    @Test
    void gathersConnectionsThatCouldNotBeAccepted() throws Exception {
        overFake(new FakeServer());
        Thread acceptor = Thread.ofPlatform().start(() -> {
            model.trouble(new IOException("Connection aborted"));
            model.trouble(new IOException("Too many open files"));
        });
        acceptor.join();
        screen.runUntil("it is said", () -> !model.troubleProperty().get().isEmpty());
        assertEquals(
                "2 connections could not be accepted: the program has too many files and connections open. Close some"
                        + " connections, or allow more open files (ulimit -n). The server goes on trying.",
                model.troubleProperty().get());
        model.clearTrouble();
        assertEquals("", model.troubleProperty().get());
    }
}
