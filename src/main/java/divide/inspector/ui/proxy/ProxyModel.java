package divide.inspector.ui.proxy;

import divide.inspector.capture.RecordingProxy;
import divide.inspector.rpc.ListenDiagnosis;
import divide.inspector.rpc.ListenFailure;
import divide.inspector.rpc.ProxySettings;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Sentence;
import divide.inspector.ui.session.Preferences;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The recording proxies of the window. JavaFX thread; starting and stopping happen in the background.
public final class ProxyModel implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// Starts proxies.
    @FunctionalInterface
    public interface Starter {
        /// Binds and starts to listen.
        ///
        /// @throws IOException when the address can't be had, for example because the port is in use
        RecordingProxy start(ProxySettings settings, ServerEvents events) throws IOException;
    }

    private final Starter starter;
    private final LiveFeed feed;
    private final Background background;
    private final ProxyWords words;
    private final Messages messages;
    private final ProxyForm form;
    private final ObservableValue<Optional<ProxySettings>> settings;
    private final ObservableList<ProxyRow> rows = FXCollections.observableArrayList();
    private final List<RecordingProxy> running = new CopyOnWriteArrayList<>();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
    private final Sentence problem;
    private final Sentence offer;
    private final Sentence trouble;
    private final Subscription subscriptions;
    private Optional<ProxySettings> offered = Optional.empty();
    private volatile Supplier<String> acceptTrouble = () -> "";
    private volatile boolean closed;

    /// Proxies that `starter` starts, brought up to date by `feed`.
    public ProxyModel(Starter starter, LiveFeed feed, Background background, Messages messages) {
        this.starter = starter;
        this.feed = feed;
        this.background = background;
        this.messages = messages;
        this.words = new ProxyWords(messages);
        this.problem = new Sentence(messages);
        this.offer = new Sentence(messages);
        this.trouble = new Sentence(messages);
        this.form = new ProxyForm(messages);
        this.settings = Bindings.createObjectBinding(form::settings, form.parts());
        this.subscriptions = Subscription.combine(
                form.port().typedProperty().subscribe(this::showProblem),
                form.host().typedProperty().subscribe(this::showProblem),
                form.targetPort().typedProperty().subscribe(this::showProblem),
                shown.subscribe(this::refresh),
                feed.onDrain(this::refresh));
    }

    private void showProblem() {
        forgetFailure();
        problem.say(form::problem);
    }

    private void refresh() {
        if (shown.get()) {
            rows.forEach(ProxyRow::refresh);
        }
        trouble.say(this::trouble);
    }

    private String trouble() {
        return rows.stream()
                .map(row -> words.trouble(ProxyView.of(row.proxy())))
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElseGet(acceptTrouble);
    }

    /// Keeps the form's fields in `preferences`.
    public void keepIn(Preferences preferences) {
        form.keepIn(preferences);
    }

    /// Starts a proxy as the form says.
    void start() {
        settings.getValue().ifPresent(this::start);
    }

    /// Starts a proxy.
    ///
    /// @return where it listens; fails with words for people when it doesn't, which the pane says too
    public CompletableFuture<InetSocketAddress> start(ProxySettings wanted) {
        CompletableFuture<InetSocketAddress> outcome = new CompletableFuture<>();
        starting.set(true);
        forgetTrouble();
        forgetFailure();
        background.run(
                "start proxy",
                () -> starter.start(wanted, new Events()),
                started -> listening(started, outcome),
                why -> explain(wanted, why, outcome));
        return outcome;
    }

    private void explain(ProxySettings wanted, Exception why, CompletableFuture<InetSocketAddress> outcome) {
        background.run(
                "find out why the proxy did not start",
                () -> ListenDiagnosis.of(wanted.host(), wanted.port(), why),
                found -> failed(wanted, found, why, outcome),
                outcome::completeExceptionally);
    }

    /// Starts what could not be started on the free port that was offered for it.
    void startOnNextFree() {
        offered.ifPresent(next -> {
            // What a launch option asks for may be another proxy than the form's.
            if (settings.getValue().map(typed -> typed.on(next.port())).equals(offered)) {
                form.port().textProperty().set(Integer.toString(next.port()));
            }
            start(next);
        });
    }

    private void listening(RecordingProxy started, CompletableFuture<InetSocketAddress> outcome) {
        starting.set(false);
        if (closed) {
            started.stop(PATIENCE);
        }
        running.add(started);
        rows.add(new ProxyRow(started));
        outcome.complete(started.address());
    }

    private void failed(
            ProxySettings wanted, ListenFailure found, Exception why, CompletableFuture<InetSocketAddress> outcome) {
        starting.set(false);
        problem.say(() -> words.failure(found));
        offer.say(() -> words.offer(found));
        offered = found.nextFree().stream().mapToObj(wanted::on).findFirst();
        outcome.completeExceptionally(new IOException(words.failure(found), why));
    }

    private void forgetFailure() {
        offered = Optional.empty();
        offer.silence();
        problem.silence();
    }

    /// Stops a proxy and takes it out of the table; its connections are cut.
    void stop(ProxyRow row) {
        rows.remove(row);
        forgetTrouble();
        background.run(
                "stop proxy",
                () -> row.proxy().stop(PATIENCE),
                left -> stopped(row, left),
                why -> problem.say(() -> Objects.requireNonNullElse(why.getMessage(), why.toString())));
    }

    private void stopped(ProxyRow row, int left) {
        running.remove(row.proxy());
        if (left > 0) {
            problem.say(() -> messages.text("proxy.failure.threadsLeft", left));
        }
    }

    private void forgetTrouble() {
        acceptTrouble = () -> "";
        refresh();
    }

    private final class Events implements ServerEvents {
        @Override
        public void connectionsChanged() {
            feed.signal();
        }

        @Override
        public void acceptFailed(IOException why) {
            String system = Objects.requireNonNullElse(why.getMessage(), why.toString());
            acceptTrouble = () -> messages.text("proxy.trouble.accept", system);
            feed.signal();
        }
    }

    ProxyForm form() {
        return form;
    }

    ProxyWords words() {
        return words;
    }

    /// Those that listen, oldest first.
    ObservableList<ProxyRow> rows() {
        return rows;
    }

    /// What can't be started as it stands, or could not be; empty when nothing is wrong.
    ReadOnlyStringProperty problemProperty() {
        return problem.textProperty();
    }

    /// The start on the next free port; empty when none is offered.
    ReadOnlyStringProperty offerProperty() {
        return offer.textProperty();
    }

    /// What goes wrong with one that listens; empty when nothing does.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.textProperty();
    }

    /// Whether one is being started.
    ReadOnlyBooleanProperty startingProperty() {
        return starting.getReadOnlyProperty();
    }

    /// What the form says now, unless it can't be used.
    ObservableValue<Optional<ProxySettings>> settings() {
        return settings;
    }

    /// Whether the pane is unfolded.
    BooleanProperty shownProperty() {
        return shown;
    }

    /// Unfolds the pane.
    public void show() {
        shown.set(true);
    }

    /// Stops all proxies and waits until they have ended: for the end of the program.
    @Override
    public void close() {
        closed = true;
        subscriptions.unsubscribe();
        running.forEach(proxy -> proxy.stop(PATIENCE));
    }
}
