package divide.inspector.ui.fx;

import java.util.Map;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// How the system looks, and goes on looking while the program runs.
///
/// @param scheme whether it is light or dark
/// @param contrast whether it is set to high contrast
record SystemLook(ObservableValue<ColorScheme> scheme, ObservableValue<Look.Contrast> contrast) {
    private static final String WINDOWS = "Windows.SPI.HighContrast";
    private static final String GTK = "GTK.theme_name";

    /// GTK has no such setting: its high contrast is a theme of this name, in either colour scheme.
    private static final Set<String> GTK_THEMES = Set.of("HighContrast", "HighContrastInverse");

    /// The look of the system that the program runs on. Bindings know those who listen to them weakly, so the look ends
    /// with who follows it.
    static SystemLook ofThisSystem() {
        Platform.Preferences system = Platform.getPreferences();
        return new SystemLook(
                Bindings.createObjectBinding(system::getColorScheme, system.colorSchemeProperty()),
                Bindings.createObjectBinding(() -> contrast(system), system));
    }

    /// What the system's preferences say, by the names that JavaFX has for them.
    static Look.Contrast contrast(Map<String, Object> preferences) {
        boolean isHigh = Boolean.TRUE.equals(preferences.get(WINDOWS))
                || preferences.get(GTK) instanceof String theme && GTK_THEMES.contains(theme);
        return isHigh ? Look.Contrast.HIGH : Look.Contrast.USUAL;
    }
}
