package divide.inspector.ui.server;

import divide.inspector.rpc.ListenFailure;
import divide.inspector.rpc.ServerMode;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.OwnServer;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;

/// The server's doings in words.
record ServerWords(Messages messages) {
    String status(OwnServer.State state, Optional<InetSocketAddress> address) {
        return switch (state) {
            case STOPPED -> messages.text("server.status.stopped");
            case STARTING -> messages.text("server.status.starting");
            case LISTENING ->
                address.map(at -> messages.text("server.status.listening", Target.of(at)))
                        .orElse("");
            case STOPPING -> messages.text("server.status.stopping");
        };
    }

    String toggle(OwnServer.State state) {
        return switch (state) {
            case STOPPED -> messages.text("server.toggle.start");
            case STARTING -> messages.text("server.toggle.starting");
            case LISTENING -> messages.text("server.toggle.stop");
            case STOPPING -> messages.text("server.toggle.stopping");
        };
    }

    String mode(ServerMode mode) {
        return switch (mode) {
            case AUTOMATIC -> messages.text("server.mode.automatic");
            case PLATFORM_THREADS -> messages.text("server.mode.platform");
            case VIRTUAL_THREADS -> messages.text("server.mode.virtual");
            case ONE_AT_A_TIME -> messages.text("server.mode.one");
        };
    }

    String explanation(ServerMode mode) {
        return switch (mode) {
            case AUTOMATIC -> messages.text("server.mode.automaticHint");
            case PLATFORM_THREADS -> messages.text("server.mode.platformHint");
            case VIRTUAL_THREADS -> messages.text("server.mode.virtualHint");
            case ONE_AT_A_TIME -> messages.text("server.mode.oneHint");
        };
    }

    /// The warning before a start; empty when there is nothing to warn of.
    String warning(String host) {
        return switch (HostName.reach(host)) {
            case THIS_MACHINE -> "";
            case OTHER_MACHINES -> messages.text("server.reach.will", host);
            case UNKNOWN -> messages.text("server.reach.may", host);
        };
    }

    /// The warning while the server listens; empty when there is nothing to warn of.
    String warning(InetSocketAddress address) {
        return switch (HostName.reach(address.getAddress())) {
            case THIS_MACHINE -> "";
            case OTHER_MACHINES, UNKNOWN -> messages.text("server.reach.can", Target.of(address));
        };
    }

    String failure(ListenFailure failure) {
        String port = Integer.toString(failure.port());
        return switch (failure.kind()) {
            case PORT_IN_USE -> inUse(failure, port);
            case UNKNOWN_HOST -> messages.text("server.failure.unknownHost", failure.host());
            case NOT_LOCAL -> messages.text("server.failure.notLocal", failure.host());
            case NOT_ALLOWED -> messages.text("server.failure.notAllowed", port);
            case OTHER -> messages.text("server.failure.other", failure.host(), port, failure.systemWords());
        };
    }

    private String inUse(ListenFailure failure, String port) {
        return failure.nextFree().isPresent()
                ? messages.text("server.failure.inUse", port, nextFree(failure))
                : messages.text("server.failure.inUseAll", port);
    }

    /// The link that starts on the next free port; empty when none is offered.
    String offer(Optional<ListenFailure> failure) {
        return failure.filter(why -> why.nextFree().isPresent())
                .map(why -> messages.text("server.nextPort.link", nextFree(why)))
                .orElse("");
    }

    private static String nextFree(ListenFailure failure) {
        return Integer.toString(failure.nextFree().orElseThrow());
    }

    String trouble(AcceptTrouble.Tally tally) {
        String words = tally.systemWords();
        return words.toLowerCase(Locale.ROOT).contains("open files")
                ? messages.text("server.trouble.openFiles", tally.count())
                : messages.text("server.trouble.text", tally.count(), words);
    }
}
