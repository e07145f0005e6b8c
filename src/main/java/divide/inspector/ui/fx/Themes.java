package divide.inspector.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Dresses the program's scenes in the theme that is chosen, and again whenever another one is or the system changes
/// its own. JavaFX thread only.
public final class Themes {
    private final ObjectProperty<Theme> theme;
    private final ObservableValue<Look> look;

    /// Themes that begin with `theme`.
    public Themes(Theme theme) {
        this(theme, SystemLook.ofThisSystem());
    }

    Themes(Theme theme, SystemLook system) {
        this.theme = new SimpleObjectProperty<>(theme);
        this.look = Bindings.createObjectBinding(
                () -> Look.of(
                        this.theme.get(),
                        system.scheme().getValue(),
                        system.contrast().getValue()),
                this.theme,
                system.scheme(),
                system.contrast());
        this.look.subscribe(now -> Application.setUserAgentStylesheet(base(now.scheme())));
    }

    /// The theme that is chosen.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// What is worn now.
    public ObservableValue<Look> lookProperty() {
        return look;
    }

    /// Turns light into dark, and anything dark into light.
    public void toggle() {
        theme.set(
                switch (look.getValue().scheme()) {
                    case LIGHT -> Theme.DARK;
                    case DARK -> Theme.LIGHT;
                });
    }

    /// Dresses `scene`, now and later, until the subscription is released.
    public Subscription dress(Scene scene) {
        return look.subscribe(now -> {
            scene.getStylesheets().setAll(sheets(now));
            scene.getPreferences().setColorScheme(now.scheme());
        });
    }

    private static String base(ColorScheme scheme) {
        return switch (scheme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// Panes name their own sheets in their FXML; these are everybody's.
    private static List<String> sheets(Look look) {
        return Stream.concat(Stream.of("base.css"), look.sheets().stream())
                .map(Themes::sheet)
                .toList();
    }

    private static String sheet(String name) {
        URL url = Themes.class.getResource("/divide/inspector/ui/theme/" + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
