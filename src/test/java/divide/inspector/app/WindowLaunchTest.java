package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void endsAsAskedFor() throws LaunchOptionException {
        assertEquals(List.of("--serve=0", "--exit"), offScreen("--serve=0", "--exit"));
    }
}
