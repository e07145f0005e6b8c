package divide.inspector.pcap;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Reads a capture file, pcapng or pcap, packet by packet, in either byte order. Whatever a file says, it takes no more
/// memory than its largest packet, of which 16 MiB is the most.
///
/// One thread at a time.
public final class PacketReader implements AutoCloseable {
    /// More than any network's packets have; a block that claims to be longer is damaged.
    static final int MOST_BYTES = 16 << 20;

    private static final Logger LOG = System.getLogger(PacketReader.class.getName());

    private final FileChannel file;
    private final long size;
    private final ByteWindow window;
    private final Trouble trouble = new Trouble();
    private Format format;

    private PacketReader(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
        this.window = new ByteWindow(file);
    }

    /// Opens `file`; what is in it is looked at by the first [#next].
    ///
    /// @throws NoSuchFileException when there is none
    /// @throws NotAFileException when it is a folder, a pipe or a device, which could keep a reader waiting
    /// for ever
    /// @throws IOException when it can't be opened
    public static PacketReader open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NotAFileException(file.toString());
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new PacketReader(channel);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /// Looks at the file's beginning: [#damage] then tells whether it is a capture at all.
    public void begin() {
        try {
            isKnown();
        } catch (IOException failure) {
            unreadable(failure);
        }
    }

    /// Goes on to the next packet.
    ///
    /// @param into where it goes; it holds until the reader is closed
    /// @return false when there is none: [#damage] then tells whether the file ends there
    public boolean next(Packet into) {
        try {
            return trouble.isNone() && isKnown() && format.next(into);
        } catch (IOException failure) {
            return unreadable(failure);
        }
    }

    private boolean unreadable(IOException failure) {
        LOG.log(Level.INFO, "reading a capture file failed", failure);
        return trouble.met(Damage.at(Damage.Kind.UNREADABLE, window.offset()));
    }

    private boolean isKnown() throws IOException {
        if (format == null) {
            format = Formats.of(window, trouble);
        }
        return trouble.isNone();
    }

    /// Why the file could not be read to its end; empty when it could, or when more is to be read.
    public Optional<Damage> damage() {
        return trouble.damage();
    }

    /// How far reading is, in bytes.
    public long offset() {
        return Math.min(size, window.offset());
    }

    /// How long the file was when it was opened, in bytes.
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
