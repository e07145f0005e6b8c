package divide.inspector.app;

import divide.inspector.ui.files.FilePlaces;
import divide.inspector.ui.files.SaveQuestion;
import divide.inspector.ui.fx.OpenDialog;
import divide.inspector.ui.fx.OpenPlaces;
import divide.inspector.ui.fx.SaveDialog;
import divide.inspector.ui.fx.SavePlaces;
import javafx.stage.Window;

/// Who asks the user about files: the system's dialogs, and nobody about what isn't saved, unless others are named.
/// JavaFX thread only.
final class FileDialogs {
    private OpenPlaces open;
    private SavePlaces save;
    private SaveQuestion unsaved = SaveQuestion.NOBODY_THERE;

    /// Dialogs over `window`.
    FileDialogs(Window window) {
        open = new OpenDialog(window);
        save = new SaveDialog(window);
    }

    /// Whoever it is when somebody has to be asked.
    FilePlaces places() {
        return new FilePlaces(
                question -> open.ask(question), question -> save.ask(question), exchanges -> unsaved.ask(exchanges));
    }

    /// Has others say which files to open and where to save.
    void askBy(OpenPlaces opening, SavePlaces saving) {
        open = opening;
        save = saving;
    }

    /// Has `question` asked before something is lost that isn't saved.
    void askBy(SaveQuestion question) {
        unsaved = question;
    }
}
