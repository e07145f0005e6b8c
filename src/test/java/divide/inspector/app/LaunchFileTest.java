package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchFileTest {
    private static String sentence(String... args) {
        return assertThrows(LaunchOptionException.class, () -> LaunchOptions.parse(List.of(args)))
                .getMessage();
    }

    @Test
    void opensTheFileThatADesktopNames(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("a b=c.pcapng")).toString();
        var named = LaunchOptions.parse(List.of(file));
        assertEquals(LaunchOptions.parse(List.of("--open=" + file)), named);
        assertTrue(((Launch.Window) named).isWatched());
    }

    @Test
    void refusesSecondFile(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("a.pcapng")).toString();
        assertEquals("--open is given more than once.", sentence("--open=b.pcapng", file));
        assertEquals("--open is given more than once.", sentence(file, file));
    }

    @Test
    void refusesNamesOfNoFile(@TempDir Path folder) {
        var missing = folder.resolve("a.pcapng").toString();
        for (var name : List.of(missing, folder.toString())) {
            assertTrue(sentence(name).startsWith("Unknown argument \"" + name), name);
        }
    }
}
