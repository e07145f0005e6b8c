package divide.inspector.ui.proxy;

import divide.inspector.rpc.ProxySettings;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import divide.inspector.ui.fx.WholeNumber;
import divide.inspector.ui.session.Preferences;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;

/// What a proxy shall listen on and pass on to, as it is typed. JavaFX thread.
final class ProxyForm {
    private static final String LISTEN = "8001";
    private static final String TARGET = "8000";
    private static final Pattern UNFIT = Pattern.compile("[\\s/@,;\\[\\]]");
    private static final Pattern WITH_PORT = Pattern.compile("[^:]*:[0-9]*");

    private final Messages messages;
    private final Entry<Integer> port;
    private final Entry<String> host;
    private final Entry<Integer> targetPort;

    ProxyForm(Messages messages) {
        this.messages = messages;
        this.port = port(LISTEN, new WholeNumber(0, Target.HIGHEST_PORT), "proxy.port.refused");
        this.host = new Entry<>(ServerSettings.LOOPBACK, this::host, messages);
        this.targetPort = port(TARGET, new WholeNumber(1, Target.HIGHEST_PORT), "proxy.targetPort.refused");
    }

    private Entry<Integer> port(String initial, WholeNumber ports, String refusal) {
        return new Entry<>(
                initial,
                text -> ports.read(text, _ -> messages.text(refusal, Typed.quoted(text)))
                        .map(Math::toIntExact),
                messages);
    }

    private Typed<String> host(String text) {
        boolean fits = !text.isEmpty()
                && !UNFIT.matcher(text).find()
                && !WITH_PORT.matcher(text).matches();
        return fits
                ? new Typed.Accepted<>(text)
                : new Typed.Refused<>(messages.text("proxy.host.refused", Typed.quoted(text)));
    }

    void keepIn(Preferences preferences) {
        preferences.keep("form.proxy.port", port);
        preferences.keep("form.proxy.targetHost", host);
        preferences.keep("form.proxy.targetPort", targetPort);
    }

    Entry<Integer> port() {
        return port;
    }

    Entry<String> host() {
        return host;
    }

    Entry<Integer> targetPort() {
        return targetPort;
    }

    /// Everything that has a part in [#settings].
    Observable[] parts() {
        return new Observable[] {port.typedProperty(), host.typedProperty(), targetPort.typedProperty()};
    }

    /// What to start, unless a field can't be used as it stands.
    Optional<ProxySettings> settings() {
        return problem().isEmpty()
                ? Optional.of(ProxySettings.to(
                        port.value().orElseThrow(),
                        new Target(
                                host.value().orElseThrow(), targetPort.value().orElseThrow())))
                : Optional.empty();
    }

    /// What is wrong with the fields, a line each; empty when nothing is.
    String problem() {
        return Stream.of(port, host, targetPort)
                .map(entry -> entry.typedProperty().get().problem())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
