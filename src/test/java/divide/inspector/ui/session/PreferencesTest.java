package divide.inspector.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Bounds;
import divide.inspector.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user chose comes back, and what nobody could have chosen doesn't.
class PreferencesTest {
    @TempDir
    private Path folder;

    private static final long MIB = 1 << 20;

    @Test
    void findsAgainWhatWasChosen() {
        try (Settings settings = Settings.in(folder)) {
            Preferences chosen = new Preferences(settings);
            chosen.timeModeProperty().set(TimeMode.SINCE_ROW_ABOVE);
            chosen.boundsProperty().set(new Bounds(5_000, 16 * MIB));
            chosen.columnsProperty().set("exchangeCallColumn shown 190");
        }
        Preferences found = new Preferences(Settings.in(folder));
        assertEquals(TimeMode.SINCE_ROW_ABOVE, found.timeModeProperty().get());
        assertEquals(new Bounds(5_000, 16 * MIB), found.boundsProperty().get());
        assertEquals("exchangeCallColumn shown 190", found.columnsProperty().get());
    }

    @Test
    void beginsAsUsualWhereWhatIsKeptMakesNoSense() {
        List<String> odd = List.of(
                "",
                "5",
                "0 exchanges, 16 MiB",
                "10 exchanges, 0 MiB",
                "10 exchanges, 999999999 MiB",
                "-1 exchanges, 1 MiB");
        for (String bounds : odd) {
            Settings settings = Settings.nowhere();
            settings.set("capture.bounds", bounds);
            settings.set("list.time", "NEVER");
            Preferences found = new Preferences(settings);
            assertEquals(Bounds.DEFAULT, found.boundsProperty().get(), bounds);
            assertEquals(TimeMode.OF_DAY, found.timeModeProperty().get());
        }
    }

    @Test
    void keepsFiles() {
        Settings settings = Settings.nowhere();
        RecentFiles recent = new RecentFiles();
        new Preferences(settings).keepFiles("recent.files", recent.files());
        recent.add(Path.of("/tmp/a calls.pcapng"));
        recent.add(Path.of("/tmp/odd\nname"));
        ObservableList<Path> found = FXCollections.observableArrayList();
        new Preferences(settings).keepFiles("recent.files", found);
        assertEquals(List.of(Path.of("/tmp/a calls.pcapng")), found);
    }

    @Test
    void keepsLists() {
        Settings settings = Settings.nowhere();
        ObservableList<String> texts = FXCollections.observableArrayList();
        new Preferences(settings).keep("recent.filters", texts);
        texts.addFirst("error");
        texts.addFirst("latency>1ms");
        ObservableList<String> found = FXCollections.observableArrayList("replaced");
        new Preferences(settings).keep("recent.filters", found);
        assertEquals(List.of("latency>1ms", "error"), found);
    }
}
