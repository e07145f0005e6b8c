package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ThemesTest {
    private final ObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final ObjectProperty<Look.Contrast> contrast = new SimpleObjectProperty<>(Look.Contrast.USUAL);

    private Themes themes(Theme theme) {
        return new Themes(theme, new SystemLook(scheme, contrast));
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM, LIGHT, USUAL, LIGHT",
        "SYSTEM, DARK, USUAL, DARK",
        "SYSTEM, LIGHT, HIGH, HIGH_CONTRAST_LIGHT",
        "SYSTEM, DARK, HIGH, HIGH_CONTRAST_DARK",
        "LIGHT, DARK, HIGH, LIGHT",
        "DARK, LIGHT, HIGH, DARK",
        "HIGH_CONTRAST, LIGHT, USUAL, HIGH_CONTRAST_LIGHT",
        "HIGH_CONTRAST, DARK, USUAL, HIGH_CONTRAST_DARK"
    })
    void wearsWhatIsChosenOnThatSystem(Theme theme, ColorScheme system, Look.Contrast asked, Look expected) {
        assertEquals(expected, Look.of(theme, system, asked));
    }

    @Test
    void dressesItsScenesAnewWhenTheSystemChanges(FxRobot robot) {
        robot.interact(() -> {
            Themes themes = themes(Theme.SYSTEM);
            Scene scene = new Scene(new Group());
            Subscription dressed = themes.dress(scene);
            assertEquals(List.of("base.css", "light.css"), sheets(scene));
            scheme.set(ColorScheme.DARK);
            assertEquals(List.of("base.css", "dark.css"), sheets(scene));
            contrast.set(Look.Contrast.HIGH);
            assertEquals(List.of("base.css", "high-contrast-dark.css", "high-contrast.css"), sheets(scene));
            assertEquals(ColorScheme.DARK, scene.getPreferences().getColorScheme());
            dressed.unsubscribe();
            scheme.set(ColorScheme.LIGHT);
            assertEquals(ColorScheme.DARK, scene.getPreferences().getColorScheme());
        });
    }

    private static List<String> sheets(Scene scene) {
        return scene.getStylesheets().stream()
                .map(sheet -> sheet.substring(sheet.lastIndexOf('/') + 1))
                .toList();
    }

    @Test
    void leavesTheSystemAloneOnceAThemeIsChosen(FxRobot robot) {
        robot.interact(() -> {
            Themes themes = themes(Theme.LIGHT);
            scheme.set(ColorScheme.DARK);
            assertEquals(Look.LIGHT, themes.lookProperty().getValue());
            themes.themeProperty().set(Theme.SYSTEM);
            assertEquals(Look.DARK, themes.lookProperty().getValue());
        });
    }

    @Test
    void turnsTheLightOnAndOff(FxRobot robot) {
        robot.interact(() -> {
            Themes themes = themes(Theme.SYSTEM);
            List<Look> seen = Stream.generate(() -> {
                        themes.toggle();
                        return themes.lookProperty().getValue();
                    })
                    .limit(3)
                    .toList();
            assertEquals(List.of(Look.DARK, Look.LIGHT, Look.DARK), seen);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Windows.SPI.HighContrast, true, HIGH",
        "Windows.SPI.HighContrast, false, USUAL",
        "GTK.theme_name, HighContrast, HIGH",
        "GTK.theme_name, HighContrastInverse, HIGH",
        "GTK.theme_name, Adwaita, USUAL",
        "GTK.theme_fg_color, HighContrast, USUAL"
    })
    void knowsASystemSetToHighContrast(String key, String value, Look.Contrast expected) {
        Object set = key.startsWith("Windows") ? Boolean.valueOf(value) : value;
        assertEquals(expected, SystemLook.contrast(Map.of(key, set)));
    }
}
