package divide.inspector.app;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.Language;
import divide.inspector.ui.session.Preferences;
import divide.inspector.ui.settings.Settings;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// How a window looks, speaks and stands: what has to be known before anything is shown in it. JavaFX thread only.
final class Appearance {
    final Stage stage;
    final Preferences preferences;
    final Messages messages = new Messages(Locale.getDefault());
    final Speech speech;
    final Themes themes;
    final WindowMemory memory;

    /// What the window is shown in, once there is something.
    Optional<Scene> scene = Optional.empty();

    /// @param theme worn as long as none is remembered
    /// @param language what this run speaks whatever is set; kept nowhere
    /// @param settings what is remembered
    Appearance(Stage stage, Theme theme, Optional<Language> language, Settings settings) {
        this.stage = stage;
        preferences = new Preferences(settings);
        speech = new Speech(messages, preferences, language);
        themes = new Themes(theme);
        preferences.keep("window.theme", themes.themeProperty(), Theme.class);
        preferences.keep("window.zoom", themes.zoom());
        memory = new WindowMemory(stage, preferences);
    }

    /// Wears `theme`, which is not remembered.
    void wear(Theme theme) {
        preferences.forThisRun(() -> themes.themeProperty().set(theme));
    }
}
