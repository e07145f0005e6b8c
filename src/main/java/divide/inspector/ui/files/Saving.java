package divide.inspector.ui.files;

import divide.inspector.capture.file.CaptureWriter;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Words;
import divide.inspector.ui.fx.FileTrouble;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Notice;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Saves the capture in the background. JavaFX thread only.
record Saving(FileServices services, Messages messages) {
    /// Saves to `place`.
    ///
    /// @param onSaved when all of it is there
    void run(Path place, Runnable onSaved) {
        Dissector dissector = new Dissector(Methods.DEFAULT, services.limits().get());
        CaptureWriter writer =
                new CaptureWriter(services.recorder().store(), services.clock(), dissector, Words.ENGLISH);
        services.tasks()
                .run(
                        () -> messages.text(
                                "files.saving.text", place.getFileName().toString()),
                        task -> writer.save(place, task::reached),
                        saved -> saved(place, saved, onSaved),
                        why -> Notice.trouble(() -> FileTrouble.unwritten(place, why, messages)));
    }

    private Notice saved(Path place, OptionalLong exchanges, Runnable onSaved) {
        if (exchanges.isEmpty()) {
            return Notice.done(() -> messages.text("files.unsaved.notice", place.toString()));
        }
        onSaved.run();
        return Notice.done(() -> messages.text("files.saved.text", exchanges.getAsLong(), place.toString()));
    }
}
