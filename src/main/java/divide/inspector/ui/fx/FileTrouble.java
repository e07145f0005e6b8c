package divide.inspector.ui.fx;

import divide.inspector.capture.WholeFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Says in words why a file could not be written.
public final class FileTrouble {
    /// Less room than this is none.
    private static final long NO_ROOM = 64 * 1024;

    private FileTrouble() {}

    /// One sentence or two: what could not be written, why, and what to do.
    public static String unwritten(Path file, Exception why, Messages messages) {
        return messages.text("file.unwritten.text", file.toString(), reason(file, why, messages));
    }

    private static String reason(Path file, Exception why, Messages messages) {
        return switch (why) {
            case AccessDeniedException _ -> messages.text("file.denied.reason");
            case NoSuchFileException _ -> messages.text("file.noFolder.reason");
            case NotDirectoryException _ -> messages.text("file.noFolder.reason");
            case WholeFile.FolderInTheWayException _ -> messages.text("file.folder.reason");
            case IOException _ when isFull(file) -> messages.text("file.full.reason");
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(why.getMessage());
        };
    }

    /// The system says it in words of its own, which differ from one to the next.
    private static boolean isFull(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }
}
