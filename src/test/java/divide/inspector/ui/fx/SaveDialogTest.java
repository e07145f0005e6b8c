package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the names that are typed into the system's dialog.
class SaveDialogTest {
    @TempDir
    private Path folder;

    private final Deque<String> typed = new ArrayDeque<>();
    private final List<String> offered = new ArrayList<>();
    private final SaveDialog dialog = new SaveDialog(this::show);

    private File show(FileChooser chooser) {
        offered.add(chooser.getInitialFileName());
        chooser.setSelectedExtensionFilter(chooser.getExtensionFilters().getFirst());
        String name = typed.poll();
        return name == null ? null : folder.resolve(name).toFile();
    }

    private Optional<String> ask() {
        SavePlaces.Kind kind = SavePlaces.Kind.of("capture", "pcapng");
        return dialog.ask(new SavePlaces.Question("Save", "divide.pcapng", Optional.of(folder), List.of(kind)))
                .map(file -> file.getFileName().toString());
    }

    @Test
    void endsTheNameByTheKind() {
        typed.add("calls");
        assertEquals(Optional.of("calls.pcapng"), ask());
    }

    @Test
    void leavesANameAloneThatHasAnEnding() {
        typed.add("calls.cap");
        assertEquals(Optional.of("calls.cap"), ask());
    }

    @Test
    void asksAgainBeforeAFileIsReplacedThatNobodyNamed() throws Exception {
        Files.createFile(folder.resolve("calls.pcapng"));
        typed.addAll(List.of("calls", "calls.pcapng"));
        assertEquals(Optional.of("calls.pcapng"), ask());
        assertEquals(List.of("divide.pcapng", "calls.pcapng"), offered);
    }

    @Test
    void choosesNothingWhenItIsClosed() throws Exception {
        Files.createFile(folder.resolve("calls.pcapng"));
        typed.add("calls");
        assertEquals(Optional.empty(), ask());
    }
}
