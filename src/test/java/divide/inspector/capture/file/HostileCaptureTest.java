package divide.inspector.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever somebody does to a file, it opens as far as it can be read, and what comes of it is a capture as any other:
/// nothing of it is under way, all of it can be shown, and saved and opened again nothing is lost.
class HostileCaptureTest {
    private static final long BASE = 40_000_000_000_000_000L;
    private static final int CAPTURES = 12;
    private static final int FILES = 25;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void becomesACaptureAsAnyOther(long seed) throws Exception {
        for (int i = 0; i < CAPTURES; i++) {
            Random random = new Random(seed * 1000 + i);
            Recorded recorded = new Recorded(BASE);
            new RandomCapture(random, recorded.recorder(), BASE).run(5 + random.nextInt(60));
            Path file = folder.resolve("capture.pcapng");
            recorded.save(file);
            SpoiltFile spoilt = new SpoiltFile(random, Files.readAllBytes(file));
            for (int j = 0; j < FILES; j++) {
                isACapture(spoilt.next(), "seed " + seed + ", capture " + i + ", file " + j);
            }
        }
    }

    private void isACapture(byte[] bytes, String title) throws IOException {
        Path file = Files.write(folder.resolve("spoilt.pcapng"), bytes);
        Recorded opened = new Recorded(BASE);
        ReadCapture read = opened.open(file);
        read.damage().ifPresent(damage -> assertTrue(damage.offset() <= bytes.length, title + ": " + damage));
        assertEquals(List.of(), opened.store().open(), title);
        assertEquals(read.exchanges(), opened.store().totals().exchanges(), title);

        View.of(opened.store(), BASE);
        Path again = folder.resolve("again.pcapng");
        opened.save(again);
        Recorded third = new Recorded(BASE);
        assertEquals(read.exchanges(), third.open(again).exchanges(), title);
        same(title, view(opened), view(third));
    }

    /// What the exchanges are made of, and what is said of them. Times and connections of a spoilt file may contradict
    /// each other, and then no file could say them again.
    private static List<String> view(Recorded capture) {
        ExchangeStore store = capture.store();
        return LongStream.range(store.totals().first(), store.totals().next())
                .mapToObj(number -> words(store.get(number).orElseThrow(), store.annotation(number)))
                .toList();
    }

    private static String words(Exchange exchange, Annotation said) {
        String request = HexFormat.of().formatHex(exchange.request());
        String response = HexFormat.of().formatHex(exchange.response());
        return request + " " + response + " " + exchange.note().isPresent() + " " + said;
    }

    private static void same(String title, List<String> expected, List<String> found) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertEquals(expected.get(i), found.get(i), title);
        }
        assertEquals(expected.size(), found.size(), title);
    }
}
