package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// A line of `vectors.tsv`: a frame that the existing Python peer wrote, and what its bytes mean.
record Vector(FrameKind kind, int num1, int num2, String hex, List<Expected> fields) {
    private static final String SERVERS_WORDS = "ck_god_err";

    /// A field as the vectors describe it; an f32 is given as the double that it widens to.
    record Expected(String path, int offset, int length, String type, String value) {
        static Expected of(String text) {
            String[] parts = text.split("[@+:]", 4);
            String[] typed = parts[3].split("=", 2);
            return new Expected(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), typed[0], typed[1]);
        }

        int end() {
            return offset + length;
        }

        void assertMatches(DissectedField field) {
            assertEquals(path, field.path());
            assertEquals(offset, field.offset());
            assertEquals(length, field.length());
            assertEquals(type, field.field().shape().label());
            assertValue(field.value().orElseThrow());
        }

        private void assertValue(String actual) {
            switch (type) {
                case "f32" -> assertEquals((float) Double.parseDouble(value), Float.parseFloat(actual));
                case "utf8" -> assertEquals('"' + value + '"', actual);
                default -> assertEquals(value, actual);
            }
        }
    }

    static List<Vector> all() {
        try (InputStream in = Vector.class.getResourceAsStream("vectors.tsv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Vector> all = text.lines().skip(1).map(Vector::of).toList();
            assertTrue(all.size() >= 100, "vectors.tsv has only " + all.size() + " lines");
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector of(String line) {
        String[] cells = line.split("\t", -1);
        return new Vector(
                FrameKind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                cells[3],
                Arrays.stream(cells[4].split(";")).map(Expected::of).toList());
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// The message that the call's numbers stand for, computed here and not read from the bytes.
    Message message() {
        return switch (kind) {
            case REQUEST -> Request.of(Divide.METHOD, num1, num2);
            case RESPONSE ->
                num2 == 0 ? new Response.Failure(SERVERS_WORDS) : Response.Value.of((float) ((double) num1 / num2));
        };
    }

    /// The field that the byte at `offset` belongs to.
    Expected at(int offset) {
        return fields.stream().filter(field -> offset < field.end()).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return kind.label() + " " + num1 + " / " + num2;
    }
}
