package divide.inspector.ui.server;

import divide.inspector.rpc.ServerMode;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.WholeNumber;
import divide.inspector.ui.session.Preferences;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What a server shall be told when it starts, as it is typed. JavaFX thread.
final class ServerForm {
    private static final String PORT = "8000";
    private static final WholeNumber PORTS = new WholeNumber(0, Target.HIGHEST_PORT);

    private final Entry<String> host;
    private final Entry<Integer> port;
    private final ObjectProperty<ServerMode> mode = new SimpleObjectProperty<>(ServerMode.AUTOMATIC);
    private final LimitsForm limits;

    ServerForm(Messages messages) {
        this.host = new Entry<>(ServerSettings.LOOPBACK, new HostName(messages), messages);
        this.port = new Entry<>(PORT, text -> PORTS.readInt(text, messages), messages);
        this.limits = new LimitsForm(messages);
    }

    Entry<String> host() {
        return host;
    }

    Entry<Integer> port() {
        return port;
    }

    ObjectProperty<ServerMode> modeProperty() {
        return mode;
    }

    LimitsForm limits() {
        return limits;
    }

    void keepIn(Preferences preferences) {
        preferences.keep("form.server.host", host);
        preferences.keep("form.server.port", port);
        preferences.keep("form.server.mode", mode, ServerMode.class);
        limits.keepIn(preferences);
    }

    /// Everything that has a part in [#settings()].
    Observable[] parts() {
        return Stream.concat(
                        Stream.of(host.typedProperty(), port.typedProperty(), mode),
                        limits.all().stream().map(Entry::typedProperty))
                .toArray(Observable[]::new);
    }

    /// The settings, unless a field can't be used as it stands.
    Optional<ServerSettings> settings() {
        return host.value().flatMap(where -> port.value().flatMap(number -> settings(where, number)));
    }

    private Optional<ServerSettings> settings(String where, int number) {
        return limits.addTo(ServerSettings.DEFAULT.at(where, number).in(mode.get()));
    }

    /// Why there are no settings: the problem of the first field that has one; empty when there is none.
    String problem() {
        Stream<Entry<?>> inputs = Stream.concat(Stream.of(host, port), limits.all().stream());
        return inputs.map(input -> input.problemProperty().get())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }
}
