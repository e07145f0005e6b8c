package divide.inspector.ui.server;

import divide.inspector.rpc.ServerMode;
import java.util.Arrays;
import javafx.util.StringConverter;

/// The modes' names.
final class ModeNames extends StringConverter<ServerMode> {
    private final ServerWords words;

    ModeNames(ServerWords words) {
        this.words = words;
    }

    @Override
    public String toString(ServerMode mode) {
        return mode == null ? "" : words.mode(mode);
    }

    @Override
    public ServerMode fromString(String name) {
        return Arrays.stream(ServerMode.values())
                .filter(mode -> words.mode(mode).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mode is called " + name));
    }
}
