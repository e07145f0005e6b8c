package divide.inspector.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.SavePlaces;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dissector on its way to Wireshark.
class DissectorModelTest {
    @TempDir
    private Path folder;

    private final Screen screen = new Screen();
    private final List<SavePlaces.Question> questions = new ArrayList<>();

    private Optional<Notice> exportTo(Optional<Path> place) throws InterruptedException {
        SavePlaces places = question -> {
            questions.add(question);
            return place;
        };
        DissectorModel model = new DissectorModel(places, new Background(screen), new Messages(Locale.ROOT));
        model.export();
        if (place.isPresent()) {
            screen.runUntil("an outcome", () -> model.outcomeProperty().get().isPresent());
        }
        return model.outcomeProperty().get();
    }

    @Test
    void writesWhatTheRepositoryHolds() throws Exception {
        Path file = folder.resolve("divide.lua");
        assertEquals(Optional.of(Notice.done(() -> "Written to " + file + ".")), exportTo(Optional.of(file)));
        assertEquals(Files.readString(Path.of("src/main/wireshark/divide.lua")), Files.readString(file));
    }

    @Test
    void offersTheNameThatWiresharkTakes() throws InterruptedException {
        assertEquals(Optional.empty(), exportTo(Optional.empty()));
        assertEquals("divide.lua", questions.getFirst().name());
    }

    @Test
    void saysWhyItCouldNotBeWritten() throws Exception {
        Path missing = folder.resolve("nowhere/divide.lua");
        assertEquals(
                Optional.of(Notice.trouble(
                        () -> missing + " can't be written: there is no such folder. Choose another place.")),
                exportTo(Optional.of(missing)));
        Path inTheWay = Files.createDirectory(folder.resolve("divide.lua"));
        assertEquals(
                Optional.of(Notice.trouble(
                        () -> inTheWay + " can't be written: a folder has that name. Choose another name.")),
                exportTo(Optional.of(inTheWay)));
    }

    @Test
    void carriesTheLimitsThatThePageOfTheFormatNames() throws IOException {
        String dissector = Files.readString(Path.of("src/main/wireshark/divide.lua"));
        assertTrue(dissector.contains("Pref.uint(\"Longest name\", 256,"));
        assertTrue(dissector.contains("Pref.uint(\"Longest arguments\", 65536,"));
        assertTrue(dissector.contains("Pref.uint(\"Longest message\", 65536,"));
    }
}
