package divide.inspector.ui.session;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files that were opened or saved, the last one first. JavaFX thread only.
public final class RecentFiles {
    /// More than these nobody looks for in a menu.
    static final int MOST = 10;

    private final ObservableList<Path> files = FXCollections.observableArrayList();

    /// None yet.
    public RecentFiles() {}

    /// The files, for a menu to show and for settings to keep.
    public ObservableList<Path> files() {
        return files;
    }

    /// Has `file` be the last one.
    public void add(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        List<Path> others = files.stream()
                .filter(known -> !known.equals(whole))
                .limit(MOST - 1)
                .toList();
        files.setAll(others);
        files.addFirst(whole);
    }
}
