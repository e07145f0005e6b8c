package divide.inspector.app;

import divide.inspector.ui.fx.Messages;
import java.nio.file.Path;
import java.util.Optional;

/// What stands above the window.
///
/// @param messages the texts
record WindowTitle(Messages messages) {
    /// The program's name, with that of `file` before it.
    String of(Optional<Path> file) {
        String program = messages.text("shell.window.title");
        return file.map(path ->
                        messages.text("files.window.title", path.getFileName().toString(), program))
                .orElse(program);
    }
}
