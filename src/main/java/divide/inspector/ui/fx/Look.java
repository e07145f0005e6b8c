package divide.inspector.ui.fx;

import java.util.List;
import javafx.application.ColorScheme;

/// The looks that the window can wear.
public enum Look {
    LIGHT(ColorScheme.LIGHT, "light.css"),
    DARK(ColorScheme.DARK, "dark.css"),
    HIGH_CONTRAST_LIGHT(ColorScheme.LIGHT, "high-contrast-light.css", "high-contrast.css"),
    HIGH_CONTRAST_DARK(ColorScheme.DARK, "high-contrast-dark.css", "high-contrast.css");

    private final ColorScheme scheme;
    private final List<String> sheets;

    Look(ColorScheme scheme, String... sheets) {
        this.scheme = scheme;
        this.sheets = List.of(sheets);
    }

    /// Whether its ground is light or dark.
    public ColorScheme scheme() {
        return scheme;
    }

    /// The style sheets that are its own, by their file names, the later ones before the earlier.
    List<String> sheets() {
        return sheets;
    }

    /// What `theme` looks like on a system of such settings.
    static Look of(Theme theme, ColorScheme system, Contrast contrast) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case HIGH_CONTRAST -> of(system, Contrast.HIGH);
            case SYSTEM -> of(system, contrast);
        };
    }

    private static Look of(ColorScheme scheme, Contrast contrast) {
        return switch (scheme) {
            case LIGHT -> contrast == Contrast.HIGH ? HIGH_CONTRAST_LIGHT : LIGHT;
            case DARK -> contrast == Contrast.HIGH ? HIGH_CONTRAST_DARK : DARK;
        };
    }

    /// How much contrast a user asks the system for.
    enum Contrast {
        USUAL,
        HIGH
    }
}
