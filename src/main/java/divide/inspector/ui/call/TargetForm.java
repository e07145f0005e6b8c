package divide.inspector.ui.call;

import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.Preferences;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// Where the call goes, as it is chosen and typed. JavaFX thread.
final class TargetForm {
    private final OwnServer server;
    private final Messages messages;
    private final ObjectProperty<TargetKind> kind = new SimpleObjectProperty<>(TargetKind.THIS_WINDOW);
    private final Entry<String> host;
    private final Entry<Integer> port;
    private final ReadOnlyObjectWrapper<Optional<Destination>> destination =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper startable = new ReadOnlyBooleanWrapper();
    private final Subscription subscriptions;

    TargetForm(OwnServer server, EntryReaders readers, Messages messages) {
        this.server = server;
        this.messages = messages;
        this.host = new Entry<>(ServerSettings.LOOPBACK, readers::host, messages);
        this.port = new Entry<>("8000", readers::port, messages);
        this.subscriptions = Subscription.combine(
                kind.subscribe(this::refresh),
                host.typedProperty().subscribe(this::refresh),
                port.typedProperty().subscribe(this::refresh),
                server.stateProperty().subscribe(this::refresh),
                messages.localeProperty().subscribe(this::refresh));
        refresh();
    }

    private void refresh() {
        problem.set(problem());
        startable.set(
                kind.get() == TargetKind.THIS_WINDOW && server.stateProperty().get() == OwnServer.State.STOPPED);
        destination.set(problem.get().isEmpty() ? Optional.of(chosen()) : Optional.empty());
    }

    private String problem() {
        return switch (kind.get()) {
            case THIS_WINDOW -> ownServerProblem();
            case HOST_AND_PORT ->
                Stream.of(host.typedProperty().get(), port.typedProperty().get())
                        .map(Typed::problem)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n"));
            case IN_PROCESS, LOCAL -> "";
        };
    }

    private String ownServerProblem() {
        return switch (server.stateProperty().get()) {
            case STOPPED -> messages.text("call.own.stopped");
            case STARTING -> messages.text("call.own.starting");
            case STOPPING -> messages.text("call.own.stopping");
            case LISTENING -> "";
        };
    }

    private Destination chosen() {
        return switch (kind.get()) {
            case THIS_WINDOW -> new Destination.ThisWindow();
            case HOST_AND_PORT ->
                new Destination.Remote(
                        new Target(host.value().orElseThrow(), port.value().orElseThrow()));
            case IN_PROCESS -> new Destination.InProcess();
            case LOCAL -> new Destination.Local();
        };
    }

    void keepIn(Preferences preferences) {
        preferences.keep("form.call.target", kind, TargetKind.class);
        preferences.keep("form.call.host", host);
        preferences.keep("form.call.port", port);
    }

    /// The kind of target that is chosen.
    ObjectProperty<TargetKind> kindProperty() {
        return kind;
    }

    /// The host, for [TargetKind#HOST_AND_PORT].
    Entry<String> host() {
        return host;
    }

    /// The port, for [TargetKind#HOST_AND_PORT].
    Entry<Integer> port() {
        return port;
    }

    /// Where calls go now; empty while that is nowhere.
    ReadOnlyObjectProperty<Optional<Destination>> destinationProperty() {
        return destination.getReadOnlyProperty();
    }

    /// Why calls go nowhere, one line for each reason; empty when they go somewhere.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether starting the window's server would help.
    ReadOnlyBooleanProperty startableProperty() {
        return startable.getReadOnlyProperty();
    }

    /// Chooses `next`.
    void aim(Destination next) {
        if (next instanceof Destination.Remote(Target target)) {
            host.textProperty().set(target.host());
            port.textProperty().set(Integer.toString(target.port()));
        }
        kind.set(TargetKind.of(next));
    }

    /// The way to `to` as things stand; empty when that is the window's server and it doesn't listen.
    Optional<Destination.Route> route(Destination to) {
        return switch (to) {
            case Destination.Route route -> Optional.of(route);
            case Destination.ThisWindow _ ->
                server.addressProperty().get().map(address -> new Destination.Remote(target(address)));
        };
    }

    /// A server that listens on every address is called on the loopback one.
    static Target target(InetSocketAddress address) {
        InetAddress at =
                address.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address.getAddress();
        return new Target(at.getHostAddress(), address.getPort());
    }

    void close() {
        subscriptions.unsubscribe();
    }
}
