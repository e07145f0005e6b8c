package divide.inspector.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where each platform keeps the settings of its users.
class SettingsPlaceTest {
    private static Optional<Path> folder(String system, String home, Map<String, String> environment) {
        return new SettingsPlace(system, home, environment::get).folder();
    }

    private static Optional<Path> path(String path) {
        return Optional.of(Path.of(path));
    }

    @Test
    void followsTheBaseDirectorySpecification() {
        assertEquals(path("/home/me/.config/divide-inspector"), folder("Linux", "/home/me", Map.of()));
        assertEquals(path("/conf/divide-inspector"), folder("FreeBSD", "/home/me", Map.of("XDG_CONFIG_HOME", "/conf")));
    }

    @Test
    void passesOverARelativeBaseDirectory() {
        assertEquals(
                path("/home/me/.config/divide-inspector"),
                folder("Linux", "/home/me", Map.of("XDG_CONFIG_HOME", "conf")));
        assertEquals(
                path("/home/me/.config/divide-inspector"), folder("Linux", "/home/me", Map.of("XDG_CONFIG_HOME", "")));
    }

    @Test
    void followsTheOtherPlatforms() {
        assertEquals(
                path("/Users/me/Library/Application Support/Divide Inspector"),
                folder("Mac OS X", "/Users/me", Map.of("XDG_CONFIG_HOME", "/conf")));
        assertEquals(
                path("/roaming/Divide Inspector"), folder("Windows 11", "/users/me", Map.of("APPDATA", "/roaming")));
        assertEquals(path("/users/me/AppData/Roaming/Divide Inspector"), folder("Windows 11", "/users/me", Map.of()));
    }

    @Test
    void hasNoPlaceForAUserWithoutAHome() {
        assertEquals(Optional.empty(), folder("Linux", "?", Map.of()));
    }
}
