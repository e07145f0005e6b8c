package divide.inspector.ui.session;

import divide.inspector.capture.sample.Sample;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;

/// What menus and toolbar have done with capture files. JavaFX thread only.
public interface FileActions {
    /// Asks for a file and opens it.
    void open();

    /// Opens `chosen`, after the user was asked about a capture that isn't saved.
    void open(Path chosen);

    /// Opens `sample`, after the user was asked about a capture that isn't saved.
    void open(Sample sample);

    /// Saves to the capture's file, or asks for one.
    void save();

    /// Asks for a file and saves there.
    void saveAs();

    /// The files that were open before.
    RecentFiles recent();

    /// Whether there is nothing to save.
    ObservableValue<Boolean> emptyProperty();
}
