package divide.inspector.ui.session;

import divide.inspector.capture.sample.Sample;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// What menus and toolbar have done with capture files.
///
/// @param open asks for a file and opens it
/// @param openRecent opens a file that was open before
/// @param save saves to the capture's file, or asks for one
/// @param saveAs asks for a file and saves there
/// @param recent the files that were open before
/// @param openSample opens a sample
/// @param empty whether there is nothing to save
public record FileActions(
        Runnable open,
        Consumer<Path> openRecent,
        Runnable save,
        Runnable saveAs,
        RecentFiles recent,
        Consumer<Sample> openSample,
        ObservableValue<Boolean> empty) {}
