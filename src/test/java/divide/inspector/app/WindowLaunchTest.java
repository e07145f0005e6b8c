package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window does where nobody can see it.
class WindowLaunchTest {
    private static List<String> offScreen(String... words) throws LaunchOptionException {
        List<String> all = List.of(words);
        return WindowLaunch.offScreen((Launch.Window) LaunchOptions.parse(all), all);
    }

    @Test
    void demonstratesTheMainJobWhenNothingIsAskedFor() throws LaunchOptionException {
        String picture = Files.isDirectory(Path.of("target")) ? "target/divide-inspector.png" : "divide-inspector.png";
        assertEquals(
                List.of("--serve=0", "--call=200,100", "--call=100,0", "--print", "--snapshot=" + picture, "--exit"),
                offScreen());
    }

    @Test
    void endsWhenTheOptionsAreDone() throws LaunchOptionException {
        assertEquals(List.of("--call=1", "--exit"), offScreen("--call=1"));
        assertEquals(List.of("--theme=dark", "--exit"), offScreen("--theme=dark"));
    }

    @Test
    void goesOnServing() throws LaunchOptionException {
        assertEquals(List.of("--serve=0", "--call=1"), offScreen("--serve=0", "--call=1"));
    }

    private static boolean isScript(String... words) throws LaunchOptionException {
        return ((Launch.Window) LaunchOptions.parse(List.of(words))).isScript();
    }

    @Test
    void tellsScriptsFromUsers() throws LaunchOptionException {
        assertEquals(true, isScript("--exit"));
        assertEquals(true, isScript("--snapshot=a.png"));
        assertEquals(false, isScript());
        assertEquals(false, isScript("--serve=0", "--call=1", "--theme=dark", "--print"));
    }

    @Test
    void readsSettingsOnlyWhereTheyAreNamedWhenAnotherProgramOpensTheWindow(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("settings.conf"), "a=1\n");
        assertEquals(
                Optional.of("1"), settings("--settings=" + folder, "--exit").text("a"));
        assertEquals(Optional.empty(), settings("--settings=none").text("a"));
        Settings forgotten = settings();
        forgotten.set("a", "2");
        forgotten.close();
        assertEquals(Optional.empty(), settings().text("a"));
    }

    private static Settings settings(String... words) throws LaunchOptionException {
        return WindowLaunch.settings((Launch.Window) LaunchOptions.parse(List.of(words)));
    }

    @Test
    void endsAsAskedFor() throws LaunchOptionException {
        assertEquals(List.of("--serve=0", "--exit"), offScreen("--serve=0", "--exit"));
    }
}
