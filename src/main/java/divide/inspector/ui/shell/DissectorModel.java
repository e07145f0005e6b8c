package divide.inspector.ui.shell;

import divide.inspector.capture.WholeFile;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.FileTrouble;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.SavePlaces;
import divide.inspector.ui.session.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Exports the dissector that the program carries for Wireshark. JavaFX thread only.
public final class DissectorModel {
    /// What the file is called; Wireshark takes every name that ends so.
    static final String NAME = "divide.lua";

    private static final String RESOURCE = "/divide/inspector/wireshark/" + NAME;

    private final SavePlaces places;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<Notice>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A model that asks for the place at `places`.
    public DissectorModel(SavePlaces places, Background background, Messages messages) {
        this.places = places;
        this.background = background;
        this.messages = messages;
    }

    /// What came of the last export.
    ReadOnlyObjectProperty<Optional<Notice>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Asks for a place and writes the dissector there.
    void export() {
        SavePlaces.Kind kind = SavePlaces.Kind.of(messages.text("dissector.file.kind"), "lua");
        places.ask(new SavePlaces.Question(
                        messages.text("dissector.window.title"), NAME, pluginFolder(), List.of(kind)))
                .ifPresent(this::write);
    }

    private void write(Path file) {
        background.run(
                "export dissector",
                () -> WholeFile.write(file, DissectorModel::copyTo),
                whole -> say(Notice.done(() -> messages.text("dissector.written.text", file.toString()))),
                why -> say(Notice.trouble(() -> FileTrouble.unwritten(file, why, messages))));
    }

    private void say(Notice notice) {
        outcome.set(Optional.of(notice));
    }

    private static boolean copyTo(OutputStream out) throws IOException {
        try (InputStream dissector = DissectorModel.class.getResourceAsStream(RESOURCE)) {
            Objects.requireNonNull(dissector, RESOURCE).transferTo(out);
            return true;
        }
    }

    /// Wireshark's folder of personal Lua plugins, where there is one.
    static Optional<Path> pluginFolder() {
        String home = System.getProperty("user.home", "");
        Stream<Path> onWindows =
                Stream.ofNullable(System.getenv("APPDATA")).map(data -> Path.of(data, "Wireshark", "plugins"));
        return Stream.concat(onWindows, Stream.of(Path.of(home, ".local", "lib", "wireshark", "plugins")))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
