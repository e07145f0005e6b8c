package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Why a file could not be written, and what to do.
class FileTroubleTest {
    private static final Path FILE = Path.of("a.pcapng");

    private static String said(Exception why) {
        return FileTrouble.unwritten(FILE, why, new Messages(Locale.ENGLISH));
    }

    @Test
    void saysWhatToDo() {
        assertEquals(
                "a.pcapng can't be written: you have no right to write there. Choose another place.",
                said(new AccessDeniedException("a.pcapng")));
        assertEquals(
                "a.pcapng can't be written: there is no such folder. Choose another place.",
                said(new NoSuchFileException("a.pcapng")));
    }

    @Test
    void saysWhatToDoAboutWhatOnlyTheSystemHasWordsFor() {
        assertEquals(
                "a.pcapng can't be written: File name too long. Choose another place or name.",
                said(new FileSystemException("a.pcapng", null, "File name too long")));
        assertEquals(
                "a.pcapng can't be written: Input/output error. Choose another place or name.",
                said(new IOException("Input/output error")));
    }
}
