package divide.inspector.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// The inputs that broke something once, in the program or in a trial of it, from `kept.txt`: hex, then what it broke.
final class KeptInputs {
    /// One of them.
    record Kept(String hex, String comment) {
        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }

        @Override
        public String toString() {
            return comment;
        }
    }

    private KeptInputs() {}

    static List<Kept> all() {
        try (InputStream in = KeptInputs.class.getResourceAsStream("kept.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" # ", 2))
                    .peek(cells -> require(cells.length == 2, Arrays.toString(cells)))
                    .map(cells -> new Kept(cells[0].replace(" ", ""), cells[1]))
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void require(boolean met, String line) {
        if (!met) {
            throw new IllegalStateException("a kept input without a comment: " + line);
        }
    }
}
