package divide.inspector.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Dresses the program's scenes in the theme that is chosen, and again whenever another one is. JavaFX thread only.
public final class Themes {
    private final ObjectProperty<Theme> theme;

    /// Themes that begin with `theme`.
    public Themes(Theme theme) {
        this.theme = new SimpleObjectProperty<>(theme);
        this.theme.subscribe(now -> Application.setUserAgentStylesheet(base(now)));
    }

    /// The theme that is worn now.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Puts on the other theme.
    public void toggle() {
        theme.set(theme.get().other());
    }

    /// Dresses `scene`, now and later, until the subscription is released.
    public Subscription dress(Scene scene) {
        return theme.subscribe(now -> scene.getStylesheets().setAll(sheets(now)));
    }

    private static String base(Theme theme) {
        return switch (theme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// Panes name their own sheets in their FXML; these two are everybody's.
    private static List<String> sheets(Theme theme) {
        String colours = switch (theme) {
            case LIGHT -> "light.css";
            case DARK -> "dark.css";
        };
        return List.of(sheet("base.css"), sheet(colours));
    }

    private static String sheet(String name) {
        URL url = Themes.class.getResource("/divide/inspector/ui/theme/" + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
