package divide.inspector.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.Stylesheet;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Dresses the program's scenes in the theme that is chosen, and again whenever another one is or the system changes
/// its own. JavaFX thread only.
public final class Themes {
    /// A theme in the form that JavaFX has of it in memory, which lies beside the one that is written.
    private static final String READ_SHEET = "primer-light.bss";

    private final ObjectProperty<Theme> theme;
    private final ObservableValue<Look> look;
    private final Zoom zoom = new Zoom();
    private final Fitting fitting = new Fitting();

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
        this.look.subscribe(now -> dressControls());
        zoom.percentProperty().subscribe((before, now) -> dressControls());
    }

    private void dressControls() {
        String sheet = base(look.getValue().scheme());
        String url = Objects.requireNonNull(PrimerLight.class.getResource(sheet), sheet)
                .toExternalForm();
        int percent = zoom.percentProperty().get();
        Application.setUserAgentStylesheet(
                percent == Zoom.USUAL ? sheet : fitting.sheets().at(url, percent));
    }

    /// Reads a theme and lets go of it: JavaFX reads the one that is worn on its own thread, and does so faster when
    /// that is not the first time. Any thread.
    public static void readAhead() {
        URL sheet = PrimerLight.class.getResource(READ_SHEET);
        try {
            Stylesheet.loadBinary(sheet);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(READ_SHEET, unreadable);
        }
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

    /// How large everything is.
    public Zoom zoom() {
        return zoom;
    }

    /// Dresses `scene`, now and later, and has its user zoom, until the subscription is released.
    public Subscription dress(Scene scene) {
        return Subscription.combine(
                look.subscribe(now -> dress(scene, now)),
                zoom.percentProperty().subscribe((before, now) -> {
                    dress(scene, look.getValue());
                    fitting.fit(scene.getRoot(), now.intValue());
                }),
                scene.rootProperty()
                        .subscribe(
                                root -> fitting.fit(root, zoom.percentProperty().get())),
                new ZoomGestures(zoom).listenTo(scene),
                RestingCaret.in(scene));
    }

    private void dress(Scene scene, Look now) {
        int percent = zoom.percentProperty().get();
        Zoom.tell(scene, percent);
        scene.getStylesheets()
                .setAll(sheets(now)
                        .map(url -> fitting.sheets().at(url, percent))
                        .toList());
        scene.getPreferences().setColorScheme(now.scheme());
    }

    /// Makes what was loaded just now as large as everything else.
    public void fit(Parent content) {
        fitting.learn(content);
        fitting.fit(content, zoom.percentProperty().get());
    }

    private static String base(ColorScheme scheme) {
        return switch (scheme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// Panes name their own sheets in their FXML; these are everybody's.
    private static Stream<String> sheets(Look look) {
        return Stream.concat(Stream.of("base.css"), look.sheets().stream()).map(Themes::sheet);
    }

    private static String sheet(String name) {
        URL url = Themes.class.getResource("/divide/inspector/ui/theme/" + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
