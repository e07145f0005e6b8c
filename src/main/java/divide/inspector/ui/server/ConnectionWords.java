package divide.inspector.ui.server;

import divide.inspector.protocol.Field;
import divide.inspector.rpc.ConnectionStatus;
import divide.inspector.rpc.ConnectionStatus.Doing;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.OwnServer.State;

/// Connections in words.
record ConnectionWords(Messages messages) {
    private static final long SECOND = 1_000_000_000;
    private static final long MINUTE = 60;

    /// `:51544`; the whole address is in [#tip].
    String peer(ConnectionStatus status) {
        return ":" + status.peer().getPort();
    }

    /// The whole address and what the connection is doing.
    String tip(ConnectionView view) {
        ConnectionStatus status = view.status();
        Target peer = new Target(
                status.peer().getAddress().getHostAddress(),
                Math.max(1, status.peer().getPort()));
        return messages.text("server.connection.tip", peer, state(status), waitsFor(status));
    }

    String state(ConnectionStatus status) {
        return switch (status.doing()) {
            case IDLE -> messages.text("server.state.idle");
            case READING -> messages.text("server.state.reading");
            case WRITING -> messages.text("server.state.writing");
            case CLOSING -> messages.text("server.state.closing");
        };
    }

    /// `name.length`, or inside a frame `num1 (3 of 4 bytes)`: so many are missing.
    String waitsFor(ConnectionStatus status) {
        return switch (status.doing()) {
            case IDLE -> field(status);
            case READING -> missing("server.waits.missing", status);
            case WRITING -> messages.text("server.waits.writing");
            case CLOSING -> messages.text("server.waits.closing");
        };
    }

    /// The same for a narrow column: `num1 (3 of 4)`.
    String waitsForBriefly(ConnectionStatus status) {
        return status.doing() == Doing.READING ? missing("server.waits.missingBrief", status) : waitsFor(status);
    }

    /// The same for a very narrow one: `num1 (3/4)`.
    String waitsForTersely(ConnectionStatus status) {
        return status.doing() == Doing.READING ? missing("server.waits.missingTerse", status) : waitsFor(status);
    }

    private String missing(String key, ConnectionStatus status) {
        return messages.text(key, field(status), status.need() - status.have(), status.need());
    }

    private String field(ConnectionStatus status) {
        return status.waitingFor().equals(Field.UNDECODED.path())
                ? messages.text("server.waits.rest")
                : status.waitingFor();
    }

    /// How long the connection has been open.
    String age(ConnectionView view) {
        return view.age() < MINUTE
                ? messages.text("server.age.seconds", view.age())
                : messages.figures().duration(view.age() * SECOND);
    }

    /// A count as people group it.
    String count(long number) {
        return messages.text("server.connection.count", number);
    }

    /// What the table says while it is empty.
    String placeholder(State state) {
        return switch (state) {
            case STOPPED, STOPPING -> messages.text("server.connections.stopped");
            case STARTING, LISTENING -> messages.text("server.connections.none");
        };
    }
}
