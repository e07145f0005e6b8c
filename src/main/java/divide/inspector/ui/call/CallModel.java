package divide.inspector.ui.call;

import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.Preferences;
import divide.inspector.ui.session.Session;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The call pane without its controls: the form, what would be sent, the calls, their results and the connections they
/// use. JavaFX thread.
public final class CallModel implements AutoCloseable {
    private final Messages messages;
    private final Background background;
    private final Runnable startServer;
    private final Dissector dissector;
    private final TargetForm target;
    private final CallForm form;
    private final TermsForm terms;
    private final ResultWords words;
    private final History history;
    private final Callers callers;
    private final CallRunner runner;
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(new Preview.Nothing());
    private final ObjectProperty<Optional<Supplier<ResultView>>> done = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ResultView>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<InetSocketAddress>> connectedFrom =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper sendable = new ReadOnlyBooleanWrapper();
    private final ObservableValue<Boolean> slow;
    private final Subscription subscriptions;

    /// A form that is filled with an example and sends to the window's own server.
    ///
    /// @param startServer starts the window's own server, for those who want to call it while it doesn't run
    public CallModel(
            CallServices services,
            OwnServer server,
            Runnable startServer,
            Session session,
            LiveFeed feed,
            Background background,
            Messages messages) {
        this.messages = messages;
        this.background = background;
        this.startServer = startServer;
        this.dissector = new Dissector(services.methods(), Limits.DEFAULT);
        EntryReaders readers = new EntryReaders(messages);
        this.target = new TargetForm(server, readers, messages);
        this.form = new CallForm(services.methods(), readers, messages);
        this.terms = new TermsForm(readers, messages);
        this.words = new ResultWords(messages);
        this.history = new History(dissector);
        this.callers = new Callers(services);
        this.runner = new CallRunner(services, callers, background, feed, session, this::done);
        this.slow = runner.waitedProperty().map(nanos -> nanos.longValue() > 0);
        result.bind(Bindings.createObjectBinding(() -> done.get().map(Supplier::get), done, messages.localeProperty()));
        this.subscriptions = subscribe(server, feed);
        refresh();
    }

    private Subscription subscribe(OwnServer server, LiveFeed feed) {
        form.requestProperty().subscribe(this::refresh);
        target.destinationProperty().subscribe(this::refresh);
        target.kindProperty().subscribe(this::refresh);
        terms.problemProperty().subscribe(this::refresh);
        slow.subscribe(this::refresh);
        return Subscription.combine(
                server.addressProperty().subscribe((before, now) -> before.ifPresent(this::leave)),
                feed.onDrain(this::refreshConnection));
    }

    private void refresh() {
        preview.set(
                Preview.of(form.requestProperty().get(), target.kindProperty().get(), dissector));
        sendable.set(problem().isEmpty() && !slow.getValue());
        refreshConnection();
    }

    private void refreshConnection() {
        connectedFrom.set(chosenTarget().flatMap(callers::connectedFrom));
    }

    /// Why the form can't be sent; empty when nothing stands in the way.
    private Optional<String> problem() {
        return Stream.of(
                        form.problemProperty().get(),
                        target.problemProperty().get(),
                        terms.problemProperty().getValue())
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    /// Where calls go over a network now; empty while they go nowhere, or need none.
    Optional<Target> chosenTarget() {
        return remoteTarget().getValue();
    }

    /// Where calls go over a network, now and later; empty while they go nowhere, or need none.
    public ObservableValue<Optional<Target>> remoteTarget() {
        return target.destinationProperty()
                .map(chosen -> chosen.flatMap(target::route).flatMap(CallModel::remote));
    }

    private static Optional<Target> remote(Destination.Route route) {
        return switch (route) {
            case Destination.Remote(Target at) -> Optional.of(at);
            case Destination.InProcess _, Destination.Local _ -> Optional.empty();
        };
    }

    /// Where the call goes.
    TargetForm target() {
        return target;
    }

    /// What is called.
    CallForm form() {
        return form;
    }

    /// How it is called.
    TermsForm terms() {
        return terms;
    }

    /// What would be sent.
    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Whether the form can be sent now. It stays so during a call that is over in no time, so that nothing flickers.
    ReadOnlyBooleanProperty sendableProperty() {
        return sendable.getReadOnlyProperty();
    }

    /// Whether a call is under way.
    public ReadOnlyBooleanProperty runningProperty() {
        return runner.runningProperty();
    }

    /// Whether a call has been under way for so long that it is worth showing.
    ObservableValue<Boolean> slowProperty() {
        return slow;
    }

    /// How long the call under way has taken, in nanoseconds; moves once a second while there is a slow one.
    ReadOnlyLongProperty waitedProperty() {
        return runner.waitedProperty();
    }

    /// What came of the last call; empty before the first, and from when one is sent until there is an outcome.
    ReadOnlyObjectProperty<Optional<ResultView>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// This end's address of the connection that is kept to the chosen target.
    public ReadOnlyObjectProperty<Optional<InetSocketAddress>> connectedFromProperty() {
        return connectedFrom.getReadOnlyProperty();
    }

    /// The newest 100 calls, newest first; it can't be changed from outside.
    ObservableList<HistoryEntry> history() {
        return history.entries();
    }

    /// Keeps what is chosen and typed in `preferences`.
    public void keepIn(Preferences preferences) {
        form.keepIn(preferences);
        target.keepIn(preferences);
        terms.keepIn(preferences);
    }

    /// Has the form's calls go to `to`.
    public void aim(Destination to) {
        target.aim(to);
    }

    /// Has the form call the window's own server by `request`; sends nothing.
    public void fill(Request request) {
        target.aim(new Destination.ThisWindow());
        form.load(request);
    }

    /// Sends the form. When it can't be sent, the outcome says why, and nothing else happens.
    public CompletableFuture<Outcome> send() {
        Optional<String> busy =
                runningProperty().get() ? Optional.of(messages.text("call.send.busy")) : Optional.empty();
        Optional<String> why = problem().or(() -> busy);
        return why.isPresent()
                ? CompletableFuture.completedFuture(new Outcome.NotMade(why.get()))
                : send(
                        target.destinationProperty().get().orElseThrow(),
                        form.requestProperty().get().orElseThrow());
    }

    /// Sends a call whatever the form says, after those that are under way.
    public CompletableFuture<Outcome> send(Destination to, Request request) {
        Optional<Destination.Route> route = target.route(to);
        if (route.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.NotMade(messages.text("call.own.stopped")));
        }
        done.set(Optional.empty());
        return runner.run(new Call(to, route.get(), request, terms.termsOrDefault()));
    }

    private void done(Call call, Outcome outcome) {
        Supplier<ResultView> view =
                call.number() == Session.NONE ? () -> words.unrecorded(outcome) : () -> words.view(outcome);
        done.set(Optional.of(view));
        history.add(call.destination(), call.request(), view);
        refresh();
    }

    /// Ends the call that is under way, and those that wait for it.
    public void cancel() {
        runner.cancel();
    }

    /// Fills the form with an earlier call; sends nothing.
    void reload(HistoryEntry entry) {
        target.aim(entry.destination());
        form.load(entry.request());
    }

    /// Starts the window's own server.
    void startServer() {
        startServer.run();
    }

    /// Closes the connection that is kept to the chosen target; the next call opens a new one.
    public void disconnect() {
        chosenTarget().ifPresent(this::leave);
    }

    private void leave(Target left) {
        background.run(
                "disconnect",
                () -> {
                    callers.disconnect(left);
                    return left;
                },
                _ -> refresh(),
                _ -> refresh());
    }

    private void leave(InetSocketAddress before) {
        leave(TargetForm.target(before));
    }

    /// Ends the calls and closes the connections.
    @Override
    public void close() {
        subscriptions.unsubscribe();
        target.close();
        runner.close();
    }
}
