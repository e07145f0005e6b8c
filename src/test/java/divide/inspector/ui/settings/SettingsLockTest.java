package divide.inspector.ui.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// Settings while another window has their file to itself.
class SettingsLockTest {
    private static final String WRITTEN = "# Divide Inspector writes this file. Lines are key=value.\na=1\n";

    @TempDir
    private Path folder;

    private final List<Runnable> later = new ArrayList<>();

    @Test
    void doesNotWaitForALockThatIsNeverGivenBack() throws Exception {
        whileLocked(() -> {
            Settings settings = Settings.in(folder, later::add);
            settings.set("a", "1");
            settings.close();
            assertEquals(WRITTEN, Files.readString(folder.resolve(SettingsFile.NAME)));
        });
    }

    @Test
    void isClosedOnlyWhenWhatIsBeingWrittenIsThere() throws Exception {
        whileLocked(() -> {
            Settings settings = Settings.in(folder, later::add);
            settings.set("a", "1");
            Thread writer = Thread.ofPlatform().start(later.getFirst());
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (writer.getState() != Thread.State.TIMED_WAITING) {
                assertTrue(writer.isAlive() && System.nanoTime() < deadline, "it waits for the lock before it writes");
                Thread.onSpinWait();
            }
            settings.close();
            assertEquals(WRITTEN, Files.readString(folder.resolve(SettingsFile.NAME)));
            writer.join();
        });
    }

    /// What is done while another process holds the lock and doesn't give it back.
    private void whileLocked(Executable work) throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Files.writeString(folder.resolve("Holder.java"), """
                                void main() throws Exception {
                                    var lock = FileChannel.open(
                                            Path.of("settings.conf.lock"),
                                            StandardOpenOption.CREATE,
                                            StandardOpenOption.WRITE).lock();
                                    IO.println("held " + lock.isValid());
                                    System.in.read();
                                }
                                """).toString())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = holder.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("held true", said.readLine());
            assertDoesNotThrow(work);
            assertTrue(holder.isAlive());
        } finally {
            holder.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
    }
}
