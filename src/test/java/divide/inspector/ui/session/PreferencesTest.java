package divide.inspector.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.sort.SortColumn;
import divide.inspector.capture.sort.SortKey;
import divide.inspector.capture.sort.SortKey.Direction;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import divide.inspector.ui.fx.Zoom;
import divide.inspector.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user chose comes back, and what nobody could have chosen doesn't.
class PreferencesTest {
    @TempDir
    private Path folder;

    private static final long MIB = 1 << 20;

    private static final SortOrder ORDER = new SortOrder(List.of(
            new SortKey(SortColumn.RESULT, Direction.DESCENDING),
            new SortKey(SortColumn.LATENCY, Direction.ASCENDING)));

    @Test
    void findsAgainWhatWasChosen() {
        try (Settings settings = Settings.in(folder)) {
            Preferences chosen = new Preferences(settings);
            chosen.timeModeProperty().set(TimeMode.SINCE_ROW_ABOVE);
            chosen.boundsProperty().set(new Bounds(5_000, 16 * MIB));
            chosen.columnsProperty().set("exchangeCallColumn shown 190");
            chosen.languageProperty().set(Language.CHINESE);
            chosen.orderProperty().set(ORDER);
        }
        Preferences found = new Preferences(Settings.in(folder));
        assertEquals(TimeMode.SINCE_ROW_ABOVE, found.timeModeProperty().get());
        assertEquals(new Bounds(5_000, 16 * MIB), found.boundsProperty().get());
        assertEquals("exchangeCallColumn shown 190", found.columnsProperty().get());
        assertEquals(Language.CHINESE, found.languageProperty().get());
        assertEquals(ORDER, found.orderProperty().get());
    }

    @Test
    void sortsNothingWhereTheKeptOrderIsNone() {
        for (String odd : List.of(
                "RESULT",
                "RESULT UP",
                "result ascending",
                "RESULT ASCENDING,LATENCY DESCENDING",
                "RESULT ASCENDING, nonsense",
                "RESULT ASCENDING, RESULT DESCENDING",
                "RESULT ASCENDING, RESULT ASCENDING",
                "RESULT ASCENDING, ")) {
            Settings settings = Settings.nowhere();
            settings.set("list.order", odd);
            assertEquals(
                    SortOrder.ARRIVAL, new Preferences(settings).orderProperty().get(), odd);
        }
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
            settings.set("window.language", "tlh");
            Preferences found = new Preferences(settings);
            assertEquals(Bounds.DEFAULT, found.boundsProperty().get(), bounds);
            assertEquals(TimeMode.OF_DAY, found.timeModeProperty().get());
            assertEquals(Language.SYSTEM, found.languageProperty().get());
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

    private static Entry<Integer> port(String initial) {
        return new Entry<>(initial, PreferencesTest::readPort, new Messages(Locale.ROOT));
    }

    private static Typed<Integer> readPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535
                ? new Typed.Accepted<>(Integer.valueOf(text))
                : new Typed.Refused<>("no port");
    }

    @Test
    void findsAgainWhatWasTypedAndTaken() {
        try (Settings settings = Settings.in(folder)) {
            Entry<Integer> typed = port("8000");
            new Preferences(settings).keep("server.port", typed);
            typed.textProperty().set("9001");
            typed.textProperty().set("9001x");
        }
        Entry<Integer> found = port("8000");
        new Preferences(Settings.in(folder)).keep("server.port", found);
        assertEquals("9001", found.textProperty().get());
    }

    @Test
    void passesOverEachValueThatCannotBe() {
        Settings settings = Settings.nowhere();
        settings.set("server.port", "99999");
        settings.set("call.port", "9000");
        settings.set("window.zoom", "7");
        settings.set("window.side", "perhaps");
        settings.set("window.detail", "PICTURES");
        Preferences preferences = new Preferences(settings);
        Entry<Integer> server = port("8000");
        Entry<Integer> call = port("8000");
        Zoom zoom = new Zoom();
        BooleanProperty side = new SimpleBooleanProperty(true);
        ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.FRAMES);
        preferences.keep("server.port", server);
        preferences.keep("call.port", call);
        preferences.keep("window.zoom", zoom);
        preferences.keep("window.side", side);
        preferences.keep("window.detail", detail, Detail.class);
        assertEquals(
                List.of("8000", "9000", 100, true, Detail.FRAMES),
                List.of(
                        server.textProperty().get(),
                        call.textProperty().get(),
                        zoom.percentProperty().get(),
                        side.get(),
                        detail.get()));
    }

    @Test
    void findsTheZoomAgain() {
        Settings settings = Settings.nowhere();
        Zoom chosen = new Zoom();
        new Preferences(settings).keep("window.zoom", chosen);
        chosen.set(140);
        Zoom found = new Zoom();
        new Preferences(settings).keep("window.zoom", found);
        assertEquals(140, found.percentProperty().get());
    }

    @Test
    void keepsNothingOfWhatHoldsForOneRun() {
        Settings settings = Settings.nowhere();
        Preferences preferences = new Preferences(settings);
        ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.FRAMES);
        preferences.keep("window.detail", detail, Detail.class);
        preferences.forThisRun(() -> detail.set(Detail.CONVERSATION));
        assertEquals(Optional.empty(), settings.text("window.detail"));
        detail.set(Detail.FRAMES);
        assertEquals(Optional.of("FRAMES"), settings.text("window.detail"));
    }

    @Test
    void leavesAloneWhatAnotherWindowChose() {
        Settings first = Settings.in(folder);
        Settings second = Settings.in(folder);
        Entry<Integer> port = port("8000");
        Zoom zoom = new Zoom();
        new Preferences(first).keep("server.port", port);
        new Preferences(second).keep("window.zoom", zoom);
        zoom.set(150);
        port.textProperty().set("9001");
        second.close();
        first.close();
        Settings third = Settings.in(folder);
        assertEquals(Optional.of("9001"), third.text("server.port"));
        assertEquals(Optional.of("150"), third.text("window.zoom"));
    }
}
