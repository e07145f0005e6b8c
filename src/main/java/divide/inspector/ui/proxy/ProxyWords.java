package divide.inspector.ui.proxy;

import divide.inspector.rpc.ListenFailure;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.ui.fx.Messages;

/// Proxies in words.
record ProxyWords(Messages messages) {
    private static final long KIB = 1024;

    /// `:8001 → :8000`, or with the host when that isn't this machine.
    String route(ProxyView view) {
        String port = Integer.toString(view.listens().port());
        return view.target().host().equals(ServerSettings.LOOPBACK)
                ? messages.text(
                        "proxy.route.near", port, Integer.toString(view.target().port()))
                : messages.text("proxy.route.text", port, view.target());
    }

    /// A sign for whether its server can be reached, as far as anybody has tried.
    String state(ProxyView view) {
        return messages.text(view.status().trouble().isPresent() ? "proxy.state.unreached" : "proxy.state.listening");
    }

    private String stateInWords(ProxyView view) {
        return messages.text(
                view.status().trouble().isPresent() ? "proxy.state.unreachedTip" : "proxy.state.listeningTip");
    }

    String count(long number) {
        return messages.text("proxy.count.text", number);
    }

    String bytes(long bytes) {
        if (bytes < 10 * KIB) {
            return messages.text("proxy.bytes.text", bytes);
        }
        return bytes < 10 * KIB * KIB
                ? messages.text("proxy.kib.text", bytes / KIB)
                : messages.text("proxy.mib.text", bytes / KIB / KIB);
    }

    /// The whole addresses and what went each way.
    String tip(ProxyView view) {
        return messages.text(
                "proxy.row.tip",
                view.listens(),
                view.target(),
                view.status().bytesToServer(),
                view.status().bytesToClients(),
                stateInWords(view));
    }

    /// What is wrong with it; empty when nothing is.
    String trouble(ProxyView view) {
        return view.status()
                .trouble()
                .map(why -> messages.text(
                        "proxy.trouble.text",
                        Integer.toString(view.listens().port()),
                        messages.failures().sentence(why.kind(), why.details())))
                .orElse("");
    }

    /// Why a proxy could not start.
    String failure(ListenFailure failure) {
        String port = Integer.toString(failure.port());
        return switch (failure.kind()) {
            case PORT_IN_USE -> inUse(failure, port);
            case NOT_ALLOWED -> messages.text("proxy.failure.low", port);
            case UNKNOWN_HOST, NOT_LOCAL, OTHER -> messages.text("proxy.failure.other", port, failure.systemWords());
        };
    }

    private String inUse(ListenFailure failure, String port) {
        return failure.nextFree().isPresent()
                ? messages.text("proxy.failure.inUse", port, nextFree(failure))
                : messages.text("proxy.failure.inUseAll", port);
    }

    /// The link that starts on the next free port; empty when none is offered.
    String offer(ListenFailure failure) {
        return failure.nextFree().isPresent() ? messages.text("proxy.nextPort.link", nextFree(failure)) : "";
    }

    private static String nextFree(ListenFailure failure) {
        return Integer.toString(failure.nextFree().orElseThrow());
    }
}
