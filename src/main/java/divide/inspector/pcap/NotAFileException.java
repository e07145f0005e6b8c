package divide.inspector.pcap;

import java.nio.file.FileSystemException;

/// There is something under a name, but no file that can be read from its beginning to its end.
public final class NotAFileException extends FileSystemException {
    private static final long serialVersionUID = 1;

    NotAFileException(String name) {
        super(name);
    }
}
