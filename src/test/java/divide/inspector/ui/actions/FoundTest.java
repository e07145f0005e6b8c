package divide.inspector.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.fx.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

/// What actions are found by in a window that speaks another language.
class FoundTest {
    private static final Messages CHINESE = new Messages(Locale.SIMPLIFIED_CHINESE);

    private static Optional<Found> find(String query) {
        Menu file = new Menu(CHINESE.text("shell.file.menu"));
        MenuItem export = new MenuItem(CHINESE.text("shell.export.item"));
        MenuAction action = new MenuAction(export, List.of(file), MenuText.of(export));
        return Found.of(query, action, new EnglishNames(CHINESE));
    }

    @Test
    void findsByTheNameInTheWindowsLanguage() {
        assertEquals(Optional.of(Optional.empty()), find("导出").map(Found::english));
        assertEquals(
                Optional.of("文件 > 导出交互…"),
                find("文件").map(found -> found.action().toString()));
    }

    @Test
    void findsByTheEnglishNameAndShowsIt() {
        assertEquals(
                Optional.of(Optional.of("Export exchanges…")),
                find("file export").map(Found::english));
    }

    @Test
    void readsNamesWithoutTheLettersThatChooseThem() {
        assertEquals("另存为…", MenuText.plain("另存为(_A)…"));
        assertEquals("Save as…", MenuText.plain("Save _as…"));
        assertEquals("a_b", MenuText.plain("a__b"));
    }
}
