package divide.inspector.ui.fx;

import divide.inspector.capture.WholeFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Says in words why a file could not be written.
public final class FileTrouble {
    private FileTrouble() {}

    /// One sentence or two: what could not be written, why, and what to do.
    public static String unwritten(Path file, Exception why, Messages messages) {
        return messages.text("file.unwritten.text", file.toString(), reason(why, messages));
    }

    private static String reason(Exception why, Messages messages) {
        return switch (why) {
            case AccessDeniedException _ -> messages.text("file.denied.reason");
            case NoSuchFileException _ -> messages.text("file.noFolder.reason");
            case NotDirectoryException _ -> messages.text("file.noFolder.reason");
            case WholeFile.FolderInTheWayException _ -> messages.text("file.folder.reason");
            case WholeFile.NoRoomException _ -> messages.text("file.full.reason");
            case WholeFile.ReadOnlyException _ -> messages.text("file.readOnly.reason");
            case FileSystemException other
            when other.getReason() != null -> messages.text("file.other.reason", other.getReason());
            case FileSystemException _ -> messages.text("file.unsaid.reason");
            case Exception other
            when other.getMessage() != null -> messages.text("file.other.reason", other.getMessage());
            case Exception _ -> messages.text("file.unsaid.reason");
        };
    }
}
