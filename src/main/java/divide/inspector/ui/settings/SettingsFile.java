package divide.inspector.ui.settings;

import divide.inspector.capture.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The file that settings are kept in, shared with the other windows of the program: each writes only what was changed
/// in it, into what the file holds by then. Any thread.
final class SettingsFile {
    static final String NAME = "settings.conf";

    /// More than this is no file of ours.
    private static final long MOST_BYTES = 1 << 20;

    /// How long another process is waited for. It holds the lock for some milliseconds; one that is stopped in the
    /// midst of it must not keep this one from ending.
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private static final Duration PAUSE = Duration.ofMillis(5);

    /// The system's lock parts processes only; within this one it would throw.
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private final Path file;
    private final Consumer<SettingsTrouble> onTrouble;

    SettingsFile(Path folder, Consumer<SettingsTrouble> onTrouble) {
        this.file = folder.resolve(NAME);
        this.onTrouble = onTrouble;
    }

    Path path() {
        return file;
    }

    /// What it holds; nothing when there is no file, or a broken one, which is set aside.
    ///
    /// @throws IOException when there is one that can't be read
    SortedMap<String, String> read() throws IOException {
        try {
            return SettingsText.read(text());
        } catch (NoSuchFileException none) {
            return new TreeMap<>();
        } catch (SettingsText.BrokenException broken) {
            setAside(broken.line());
            return new TreeMap<>();
        }
    }

    private String text() throws IOException, SettingsText.BrokenException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new SettingsText.BrokenException(0);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException noText) {
            throw new SettingsText.BrokenException(0);
        }
    }

    /// Another window may have been faster.
    private void setAside(int line) throws IOException {
        Path aside = freeName();
        try {
            Files.move(file, aside);
            onTrouble.accept(new SettingsTrouble.Broken(file, line, aside));
        } catch (NoSuchFileException done) {
            return;
        }
    }

    private Path freeName() {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> file.resolveSibling(NAME + ".broken" + (number == 1 ? "" : "." + number)))
                .filter(name -> !Files.exists(name))
                .findFirst()
                .orElseThrow();
    }

    /// Writes changes: a new value for each key, or none for one that is removed. All else stays as it is.
    void change(Map<String, Optional<String>> changes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        THIS_PROCESS.lock();
        try (FileChannel lock = FileChannel.open(
                        file.resolveSibling(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = await(lock)) {
            SortedMap<String, String> values = read();
            changes.forEach(
                    (key, value) -> value.ifPresentOrElse(text -> values.put(key, text), () -> values.remove(key)));
            byte[] bytes = SettingsText.write(values).getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file, out -> {
                out.write(bytes);
                return true;
            });
        } finally {
            THIS_PROCESS.unlock();
        }
    }

    /// Where there are no locks, or one is never given back, the file is still whole; only a change of the very same
    /// moment may be lost.
    private static FileLock await(FileChannel channel) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            FileLock lock = channel.tryLock();
            while (lock == null && System.nanoTime() < deadline) {
                LockSupport.parkNanos(PAUSE.toNanos());
                lock = channel.tryLock();
            }
            return lock;
        } catch (IOException noLocks) {
            return null;
        }
    }
}
