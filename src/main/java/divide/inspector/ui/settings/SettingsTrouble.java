package divide.inspector.ui.settings;

import java.io.IOException;
import java.nio.file.Path;

/// Why something is not remembered.
public sealed interface SettingsTrouble {
    /// The file held something else than settings, and was moved out of the way.
    ///
    /// @param file where it lay
    /// @param line the first line that is none of settings, counted from 1; 0 when the whole is no text
    /// @param aside where it lies now
    record Broken(Path file, int line, Path aside) implements SettingsTrouble {}

    /// The file is there and can't be read, so that nothing is written to it either.
    record Unreadable(Path file, IOException why) implements SettingsTrouble {}

    /// What was set could not be written.
    record Unwritable(Path file, IOException why) implements SettingsTrouble {}
}
