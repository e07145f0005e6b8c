package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    @Test
    void cutsAtLineFeeds() throws IOException {
        assertEquals(List.of("a", "", "b\r", "c"), lines(new StringReader("a\n\nb\r\nc"), 10));
        assertEquals(List.of("a"), lines(new StringReader("a\n"), 10));
        assertEquals(List.of(), lines(new StringReader(""), 10));
    }

    @Test
    void dropsWhatIsBeyondTheLimit() throws IOException {
        assertEquals(List.of("abc", "abc", "ab", "abc"), lines(new StringReader("abc\nabcd\nab\nabcdefgh"), 3));
    }

    @Test
    void cutsLinesThatAreLongerThanItsBuffer() throws IOException {
        var line = "x".repeat(20_000);
        assertEquals(List.of(line, line + "y", "z"), lines(new StringReader(line + "\n" + line + "y\nz"), 100_000));
        assertEquals(List.of("xx", "z"), lines(new StringReader(line + "\nz"), 2));
    }

    @Test
    void joinsWhatArrivesInPieces() throws IOException {
        assertEquals(List.of("abc", "de"), lines(new OneByOne("abc\nde"), 10));
    }

    private static List<String> lines(Reader source, int longest) throws IOException {
        var lines = new BoundedLines(source, longest);
        var all = new ArrayList<String>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    /// Gives one character a read.
    private static final class OneByOne extends StringReader {
        OneByOne(String text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int at, int length) throws IOException {
            return super.read(buffer, at, 1);
        }
    }
}
