package divide.inspector.ui.server;

import divide.inspector.protocol.Limits;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.WholeNumber;
import divide.inspector.ui.session.Preferences;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The limits and deadlines as they are typed. JavaFX thread.
final class LimitsForm {
    private static final int DAY = 24 * 60 * 60;
    private static final int MOST_CONNECTIONS = 1_000_000;
    private static final ServerSettings DEFAULT = ServerSettings.DEFAULT;

    private final Messages messages;
    private final Entry<Integer> name;
    private final Entry<Integer> args;
    private final Entry<Integer> message;
    private final Entry<Integer> idle;
    private final Entry<Integer> frame;
    private final Entry<Integer> connections;

    LimitsForm(Messages messages) {
        this.messages = messages;
        this.name = number(Limits.HIGHEST);
        this.args = number(Limits.HIGHEST);
        this.message = number(Limits.HIGHEST);
        this.idle = number(DAY);
        this.frame = number(DAY);
        this.connections = number(MOST_CONNECTIONS);
        show(DEFAULT);
    }

    private Entry<Integer> number(int highest) {
        WholeNumber numbers = new WholeNumber(1, highest);
        return new Entry<>("1", text -> numbers.readInt(text, messages), messages);
    }

    /// Bytes of a method's name.
    Entry<Integer> name() {
        return name;
    }

    /// Bytes of a call's arguments.
    Entry<Integer> args() {
        return args;
    }

    /// Bytes of an error's message.
    Entry<Integer> message() {
        return message;
    }

    /// Seconds of silence between frames.
    Entry<Integer> idle() {
        return idle;
    }

    /// Seconds from a frame's first byte to its last.
    Entry<Integer> frame() {
        return frame;
    }

    /// How many connections may be open.
    Entry<Integer> connections() {
        return connections;
    }

    void keepIn(Preferences preferences) {
        preferences.keep("form.server.limit.name", name);
        preferences.keep("form.server.limit.args", args);
        preferences.keep("form.server.limit.message", message);
        preferences.keep("form.server.limit.idle", idle);
        preferences.keep("form.server.limit.frame", frame);
        preferences.keep("form.server.limit.connections", connections);
    }

    List<Entry<Integer>> all() {
        return List.of(name, args, message, idle, frame, connections);
    }

    /// How many of them can't be used as they stand.
    int faults() {
        return (int) all().stream().filter(input -> input.value().isEmpty()).count();
    }

    /// Takes the defaults for all of them.
    void reset() {
        show(DEFAULT);
    }

    private void show(ServerSettings settings) {
        show(name, settings.limits().name());
        show(args, settings.limits().args());
        show(message, settings.limits().message());
        show(idle, settings.idle().toSeconds());
        show(frame, settings.frame().toSeconds());
        show(connections, settings.connections());
    }

    private static void show(Entry<Integer> input, long number) {
        input.textProperty().set(Long.toString(number));
    }

    /// Whether these are the limits of `settings`.
    boolean areThoseOf(ServerSettings settings) {
        return addTo(settings).equals(Optional.of(settings));
    }

    /// Whether these are the defaults.
    boolean areDefaults() {
        return areThoseOf(DEFAULT);
    }

    /// `settings` with these limits, unless one of them can't be used.
    Optional<ServerSettings> addTo(ServerSettings settings) {
        return faults() > 0 ? Optional.empty() : Optional.of(added(settings));
    }

    private ServerSettings added(ServerSettings settings) {
        return settings.within(new Limits(of(name), of(args), of(message)))
                .within(Duration.ofSeconds(of(idle)), Duration.ofSeconds(of(frame)))
                .withConnections(of(connections));
    }

    private static int of(Entry<Integer> input) {
        return input.value().orElseThrow();
    }
}
