package divide.inspector.ui.proxy;

import divide.inspector.rpc.ProxySettings;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.ui.fx.Messages;
import java.net.BindException;
import java.util.Objects;

/// Proxies in words.
record ProxyWords(Messages messages) {
    private static final long KIB = 1024;
    private static final int FIRST_OPEN_PORT = 1024;

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
    String failure(ProxySettings wanted, Exception why) {
        String port = Integer.toString(wanted.port());
        String system = Objects.requireNonNullElse(why.getMessage(), why.toString());
        return switch (why) {
            case BindException _
            when wanted.port() > 0 && wanted.port() < FIRST_OPEN_PORT ->
                messages.text("proxy.failure.low", port, system);
            case BindException _ -> messages.text("proxy.failure.inUse", port, system);
            default -> messages.text("proxy.failure.other", port, system);
        };
    }
}
