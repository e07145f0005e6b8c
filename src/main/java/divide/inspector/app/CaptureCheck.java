package divide.inspector.app;

import divide.inspector.capture.file.CaptureReader;
import divide.inspector.pcap.NotAFileException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Looks whether the file of `--open` can be opened.
final class CaptureCheck {
    private CaptureCheck() {}

    /// @throws LaunchOptionException when it can't be read, or is no capture
    static void check(Path file) throws LaunchOptionException {
        try (CaptureReader reader = CaptureReader.open(file)) {
            if (reader.refusal().isPresent()) {
                throw refused("capture", file);
            }
        } catch (NoSuchFileException _) {
            throw refused("missing", file);
        } catch (AccessDeniedException _) {
            throw refused("denied", file);
        } catch (NotAFileException _) {
            throw refused(Files.isDirectory(file) ? "folder" : "pipe", file);
        } catch (IOException failure) {
            String reason = Quoted.escaped(String.valueOf(failure.getMessage()));
            throw LaunchOptionException.of(
                    LaunchOption.OPEN.written(), "unreadable", Quoted.name(file.toString()), reason);
        }
    }

    private static LaunchOptionException refused(String key, Path file) {
        return LaunchOptionException.of(LaunchOption.OPEN.written(), key, Quoted.name(file.toString()));
    }
}
