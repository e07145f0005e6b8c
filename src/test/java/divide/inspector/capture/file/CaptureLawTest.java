package divide.inspector.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever was recorded: saved and opened it is the same capture, and saved and opened once more it is so still.
class CaptureLawTest {
    private static final long BASE = 40_000_000_000_000_000L;
    private static final int CAPTURES = 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void savedAndOpenedItIsTheSameCapture(long seed) {
        for (int i = 0; i < CAPTURES; i++) {
            isTheSame(new Random(seed * 1000 + i), "seed " + seed + ", capture " + i);
        }
    }

    private void isTheSame(Random random, String title) {
        Recorded saved = new Recorded(BASE);
        if (random.nextInt(4) == 0) {
            saved.store().bound(new Bounds(1 + random.nextInt(20), Long.MAX_VALUE));
        }
        new RandomCapture(random, saved.recorder(), BASE).run(random.nextInt(400));
        Recorded opened = again(saved, new Recorded(-BASE), title);
        Set<Integer> busy = View.busy(saved.store());
        same(title, View.of(saved.store(), BASE, busy), View.of(opened.store(), -BASE, busy));

        Recorded third = again(opened, new Recorded(7), title);
        same(title + ", the second time", View.of(opened.store(), -BASE), View.of(third.store(), 7));
    }

    private Recorded again(Recorded saved, Recorded into, String title) {
        Path file = folder.resolve("capture.pcapng");
        long exchanges = saved.store().totals().exchanges();
        assertEquals(OptionalLong.of(exchanges), saved.save(file), title);
        ReadCapture read = into.open(file);
        assertEquals(exchanges, read.exchanges(), title);
        assertTrue(read.damage().isEmpty(), title);
        return into;
    }

    private static void same(String title, List<String> expected, List<String> found) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertEquals(expected.get(i), found.get(i), title);
        }
        assertEquals(expected.size(), found.size(), title);
    }
}
