package divide.inspector.app;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Regions;
import divide.inspector.ui.session.Language;
import divide.inspector.ui.session.Preferences;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The language that a window speaks: as the launch asks for, else as it was chosen last, until somebody chooses
/// another one. JavaFX thread only.
final class Speech {
    private final Messages messages;
    private final ObjectProperty<Language> language;

    /// Kept from the beginning: a choice changes the default of the process.
    private final String region = Regions.ofUser();

    /// A window's speech; `messages` speak it from here on.
    ///
    /// @param forThisRun what the launch asks for; it is kept nowhere
    Speech(Messages messages, Preferences preferences, Optional<Language> forThisRun) {
        this.messages = messages;
        this.language = new SimpleObjectProperty<>(
                forThisRun.orElse(preferences.languageProperty().get()));
        speak(language.get());
        language.subscribe((before, now) -> preferences.languageProperty().set(now));
    }

    /// The language that is chosen.
    ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// Has `rebuild` run whenever another language is chosen, once all models speak it: later, because the menu that it
    /// was chosen from is still in use, and goes as well.
    void onSwitch(Runnable rebuild) {
        language.subscribe((before, now) -> {
            speak(now);
            Platform.runLater(rebuild);
        });
    }

    /// JavaFX takes the texts of its own controls from the default of the process.
    private void speak(Language now) {
        Locale locale = now.locale(region);
        Locale.setDefault(locale);
        messages.speak(locale);
    }
}
