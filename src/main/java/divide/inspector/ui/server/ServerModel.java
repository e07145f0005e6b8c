package divide.inspector.ui.server;

import divide.inspector.rpc.ListenDiagnosis;
import divide.inspector.rpc.ListenFailure;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Sentence;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.OwnServer.State;
import divide.inspector.ui.session.Preferences;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Starts and stops the window's own server as its form says, and keeps what went wrong. JavaFX thread, unless a
/// method says otherwise.
public final class ServerModel {
    private static final Logger LOG = System.getLogger(ServerModel.class.getName());

    private final OwnServer own;
    private final LiveFeed feed;
    private final Background background;
    private final Messages messages;
    private final ServerWords words;
    private final ServerForm form;
    private final ObjectBinding<Optional<ServerSettings>> settings;
    private final ObjectProperty<Optional<ServerSettings>> told = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ListenFailure>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Sentence problem;
    private final Sentence trouble;
    private final AcceptTrouble accepting = new AcceptTrouble();
    private final Subscription subscriptions;

    /// A model over `own`.
    ///
    /// @param feed brings [#trouble] to the screen
    /// @param background finds out why a start failed
    public ServerModel(OwnServer own, LiveFeed feed, Background background, Messages messages) {
        this.own = own;
        this.feed = feed;
        this.background = background;
        this.messages = messages;
        this.words = new ServerWords(messages);
        this.problem = new Sentence(messages);
        this.trouble = new Sentence(messages);
        this.form = new ServerForm(messages);
        this.settings = Bindings.createObjectBinding(form::settings, form.parts());
        this.subscriptions =
                Subscription.combine(settings.subscribe(changed -> forgetProblem()), feed.onDrain(this::showTrouble));
    }

    /// What the server is doing.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return own.stateProperty();
    }

    /// Starts the server as the form says.
    ///
    /// @return where it listens; fails with a [ServerStartException] when it doesn't, which the pane says too
    public CompletableFuture<InetSocketAddress> start() {
        if (own.stateProperty().get() != State.STOPPED) {
            return CompletableFuture.failedFuture(new ServerStartException(messages.text("server.failure.running")));
        }
        forgetProblem();
        clearTrouble();
        return settings.get().map(this::start).orElseGet(this::refuse);
    }

    /// Keeps the form's fields in `preferences`.
    public void keepIn(Preferences preferences) {
        form.keepIn(preferences);
    }

    /// Starts the server on a port of the loopback address; the rest is as the form says.
    ///
    /// @param port 0 to 65535; 0 picks a free one
    /// @return where it listens; fails with a [ServerStartException] when it doesn't, which the pane says too
    public CompletableFuture<InetSocketAddress> startOn(int port) {
        if (own.stateProperty().get() == State.STOPPED) {
            form.host().textProperty().set(ServerSettings.LOOPBACK);
            form.port().textProperty().set(Integer.toString(port));
        }
        return start();
    }

    /// Starts the server on the free port that was offered after the one in the form turned out to be in use.
    void startOnNextFree() {
        failure.get()
                .ifPresent(why -> why.nextFree().ifPresent(port -> {
                    form.port().textProperty().set(Integer.toString(port));
                    start();
                }));
    }

    private CompletableFuture<InetSocketAddress> refuse() {
        problem.say(() -> messages.text("server.failure.form", form.problem()));
        return CompletableFuture.failedFuture(new ServerStartException(problem.text()));
    }

    private CompletableFuture<InetSocketAddress> start(ServerSettings wanted) {
        CompletableFuture<InetSocketAddress> outcome = new CompletableFuture<>();
        told.set(Optional.of(wanted));
        own.start(wanted, outcome::complete, why -> explain(wanted, why, outcome));
        return outcome;
    }

    private void explain(ServerSettings wanted, Exception why, CompletableFuture<InetSocketAddress> outcome) {
        background.run(
                "find out why the server did not start",
                () -> ListenDiagnosis.of(wanted.host(), wanted.port(), why),
                found -> fail(wanted, found, why, outcome),
                outcome::completeExceptionally);
    }

    /// Says why, unless the form has changed in the meantime: the words would be about something that isn't there.
    private void fail(
            ServerSettings wanted, ListenFailure found, Exception why, CompletableFuture<InetSocketAddress> outcome) {
        String sentence = words.failure(found);
        LOG.log(Level.INFO, () -> sentence + " (" + why + ")");
        if (settings.get().equals(Optional.of(wanted)) && own.stateProperty().get() == State.STOPPED) {
            failure.set(Optional.of(found));
            problem.say(() -> words.failure(found));
        }
        outcome.completeExceptionally(new ServerStartException(sentence, why));
    }

    /// Stops the server; does nothing unless it listens.
    ///
    /// @return how many threads had not ended in time, 0 as a rule
    public CompletableFuture<Integer> stop() {
        if (own.stateProperty().get() != State.LISTENING) {
            return CompletableFuture.completedFuture(0);
        }
        forgetProblem();
        clearTrouble();
        CompletableFuture<Integer> outcome = new CompletableFuture<>();
        own.stop(left -> stopped(left, outcome));
        return outcome;
    }

    private void stopped(int left, CompletableFuture<Integer> outcome) {
        if (left > 0) {
            problem.say(() -> messages.text("server.failure.threadsLeft", left));
        }
        outcome.complete(left);
    }

    /// Starts the server when it is stopped, stops it when it listens, does nothing while it is on its way.
    public void toggle() {
        switch (own.stateProperty().get()) {
            case STOPPED -> start();
            case LISTENING -> stop();
            case STARTING, STOPPING -> LOG.log(Level.DEBUG, "the server is on its way");
        }
    }

    /// Says that a connection could not be accepted. Any thread, as often as it happens.
    public void trouble(IOException why) {
        accepting.add(why);
        feed.signal();
    }

    private void showTrouble() {
        Optional<AcceptTrouble.Tally> tally = accepting.tally();
        trouble.say(() -> tally.map(words::trouble).orElse(""));
    }

    /// Forgets the connections that could not be accepted.
    void clearTrouble() {
        accepting.clear();
        showTrouble();
    }

    private void forgetProblem() {
        failure.set(Optional.empty());
        problem.silence();
    }

    ServerForm form() {
        return form;
    }

    ServerWords words() {
        return words;
    }

    ReadOnlyObjectProperty<Optional<InetSocketAddress>> addressProperty() {
        return own.addressProperty();
    }

    /// What the form says now, unless it can't be used.
    public ObservableValue<Optional<ServerSettings>> settings() {
        return settings;
    }

    /// What the server was told when it was started last.
    ObjectProperty<Optional<ServerSettings>> toldProperty() {
        return told;
    }

    /// Whether the port in the form turned out to be in use, and the next free one is offered.
    public ObservableValue<Boolean> portOffered() {
        return failure.map(
                why -> why.filter(found -> found.nextFree().isPresent()).isPresent());
    }

    /// Why the last start failed, when it did.
    ReadOnlyObjectProperty<Optional<ListenFailure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// What went wrong with starting or stopping, in words; empty when nothing did.
    ReadOnlyStringProperty problemProperty() {
        return problem.textProperty();
    }

    /// That connections could not be accepted, in words; empty when all could.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.textProperty();
    }

    /// Hears nothing any more.
    public void release() {
        subscriptions.unsubscribe();
    }
}
