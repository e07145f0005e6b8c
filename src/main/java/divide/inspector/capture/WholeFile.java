package divide.inspector.capture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Writes files that are whole or not there: beside where they belong, and moved there at the end. Whatever goes wrong
/// on the way, a file that was there before stays as it was. Any thread.
public final class WholeFile {
    private static final int BUFFER = 64 * 1024;
    /// Less room than this is none.
    private static final long NO_ROOM = 64 * 1024;

    private WholeFile() {}

    /// What goes into a file.
    @FunctionalInterface
    public interface Content {
        /// Writes it.
        ///
        /// @return whether it is whole; when it isn't, everything is left as it was
        /// @throws IOException when it can't be written
        boolean writeTo(OutputStream out) throws IOException;
    }

    /// Puts `content` into `file`. A link is followed; what is no regular file, a pipe for example, is written to as it
    /// is.
    ///
    /// @return whether the content was whole, and is there now
    /// @throws IOException when it can't be written, or a folder has that name
    public static boolean write(Path file, Content content) throws IOException {
        // Moving would put the file in the place of an empty folder.
        if (Files.isDirectory(file)) {
            throw new FolderInTheWayException(file);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (var out = Files.newOutputStream(file)) {
                return content.writeTo(out);
            }
        }
        return writeBeside(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
    }

    /// A folder stands where a file should go.
    public static final class FolderInTheWayException extends FileSystemException {
        private static final long serialVersionUID = 1;

        FolderInTheWayException(Path folder) {
            super(folder.toString());
        }
    }

    /// There is no room left on the disk.
    public static final class NoRoomException extends FileSystemException {
        private static final long serialVersionUID = 1;

        NoRoomException(Path file, IOException cause) {
            super(file.toString());
            initCause(cause);
        }
    }

    /// Nothing can be written on the disk, whoever asks.
    public static final class ReadOnlyException extends FileSystemException {
        private static final long serialVersionUID = 1;

        ReadOnlyException(Path file, IOException cause) {
            super(file.toString());
            initCause(cause);
        }
    }

    private static boolean writeBeside(Path goal, Content content) throws IOException {
        // Without the file's own name, which may be as long as a name can be.
        Path beside = goal.resolveSibling(".divide-inspector."
                + ProcessHandle.current().pid() + "." + Thread.currentThread().threadId());
        try {
            boolean whole = writeNew(beside, content);
            if (whole) {
                keepRights(goal, beside);
                Files.move(beside, goal, StandardCopyOption.REPLACE_EXISTING);
            }
            return whole;
        } catch (IOException failure) {
            throw explained(goal, failure);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static IOException explained(Path goal, IOException failure) {
        if (isReadOnly(goal)) {
            return new ReadOnlyException(goal, failure);
        }
        return isFull(goal) ? new NoRoomException(goal, failure) : failure;
    }

    private static boolean isReadOnly(Path goal) {
        try {
            return Files.getFileStore(goal.getParent()).isReadOnly();
        } catch (IOException unknown) {
            return false;
        }
    }

    /// Asked while the file that found no room still takes what there was. The system's own words for it differ from
    /// one to the next.
    private static boolean isFull(Path goal) {
        try {
            return Files.getFileStore(goal.getParent()).getUsableSpace() < NO_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    /// Brought to the disk before it is moved: after a power failure there would be an empty file otherwise.
    private static boolean writeNew(Path beside, Content content) throws IOException {
        try (var file = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
            boolean whole = content.writeTo(out);
            if (whole) {
                out.flush();
                file.force(true);
            }
            return whole;
        }
    }

    /// A file that only its owner may read must not become everybody's by being written again.
    private static void keepRights(Path before, Path now) throws IOException {
        var view = Files.getFileAttributeView(now, PosixFileAttributeView.class);
        if (view != null && Files.exists(before)) {
            view.setPermissions(Files.getPosixFilePermissions(before));
        }
    }
}
