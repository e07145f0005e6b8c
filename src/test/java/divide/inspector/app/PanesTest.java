package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Mistakes in FXML show only when it is loaded, so all of it is, with the real controllers and texts.
@ExtendWith(ApplicationExtension.class)
class PanesTest {
    private Services services;
    private Map<Class<?>, Supplier<Object>> controllers;

    @Start
    void start(Stage stage) {
        services = new Services(Settings.nowhere());
        Themes themes = new Themes(Theme.DARK);
        controllers = IdleShell.controllers(services, themes);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(services::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void loadsEveryFxmlInEveryLanguage(String language, FxRobot robot) throws IOException {
        Panes panes = new Panes(controllers, new Messages(Locale.forLanguageTag(language)), content -> {});
        try (Stream<Path> files = Files.list(Path.of("fxml"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace(".fxml", ""))
                    .toList();
            assertTrue(names.size() > 10, names::toString);
            for (String name : names) {
                robot.interact(() -> assertEquals(false, panes.load(name).root().isDisabled(), name));
            }
        }
    }
}
