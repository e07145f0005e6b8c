package divide.inspector.ui.shell;

import divide.inspector.capture.Totals;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.Session;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;

/// What the status bar says, in words.
public final class StatusModel {
    private static final int KIB = 1024;

    private final OwnServer server;
    private final Session session;
    private final Messages messages;
    private final ReadOnlyIntegerWrapper connections = new ReadOnlyIntegerWrapper();

    /// A status of `server` and `session`, brought up to date by `feed`.
    public StatusModel(OwnServer server, Session session, LiveFeed feed, Messages messages) {
        this.server = server;
        this.session = session;
        this.messages = messages;
        feed.onDrain(() -> connections.set(server.connectionCount()));
        server.stateProperty().subscribe(state -> connections.set(server.connectionCount()));
    }

    /// Whether and where the server listens.
    ObservableValue<String> server() {
        return server.addressProperty().map(this::listening);
    }

    private String listening(Optional<InetSocketAddress> address) {
        return address.map(at -> messages.text("status.listening.text", Target.of(at)))
                .orElseGet(() -> messages.text("status.stopped.text"));
    }

    /// Where the server listens, without more words than that needs.
    ObservableValue<String> serverBrief() {
        return server.addressProperty()
                .map(address -> address.map(at -> Target.of(at).toString()).orElseGet(() -> listening(address)));
    }

    /// Whether the server listens: for the dot beside the words.
    ObservableValue<Boolean> listens() {
        return server.addressProperty().map(Optional::isPresent);
    }

    /// How many connections the server has, in words.
    ObservableValue<String> connections() {
        return connections.getReadOnlyProperty().map(count -> messages.text("status.connections.text", count));
    }

    /// How many exchanges are in view.
    ObservableValue<String> exchanges() {
        return session.totalsProperty().map(totals -> messages.text("status.exchanges.text", totals.exchanges()));
    }

    /// How many of them have which findings.
    ObservableValue<String> findings() {
        return session.totalsProperty()
                .map(totals ->
                        messages.text("status.findings.text", totals.errors(), totals.warnings(), totals.notes()));
    }

    /// How many of them have which findings, with signs for words.
    ObservableValue<String> findingsBrief() {
        return session.totalsProperty()
                .map(totals ->
                        messages.text("status.findings.brief", totals.errors(), totals.warnings(), totals.notes()));
    }

    /// How many had to make room.
    ObservableValue<String> dropped() {
        return session.totalsProperty().map(totals -> messages.text("status.dropped.text", totals.dropped()));
    }

    /// How much memory the capture takes, and may take.
    ObservableValue<String> memory() {
        return session.totalsProperty().map(this::memory);
    }

    /// How much memory the capture takes.
    ObservableValue<String> memoryBrief() {
        return session.totalsProperty().map(totals -> size(totals.bytes()));
    }

    /// All that the bar says where it has room.
    List<String> sentences() {
        return Stream.of(server(), connections(), exchanges(), findings(), dropped(), memory())
                .map(ObservableValue::getValue)
                .toList();
    }

    private String memory(Totals totals) {
        return messages.text("status.memory.text", size(totals.bytes()), size(totals.limit()));
    }

    private String size(long bytes) {
        if (bytes < KIB) {
            return messages.text("status.bytes.text", bytes);
        }
        return bytes < KIB * KIB
                ? messages.text("status.kibibytes.text", bytes / KIB)
                : messages.text("status.mebibytes.text", bytes / KIB / KIB);
    }
}
