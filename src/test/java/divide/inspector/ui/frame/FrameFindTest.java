package divide.inspector.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.FilterEntry;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is found in divide(200, 100), and what its fields say as filters.
class FrameFindTest {
    private final FrameModel model = Frames.model(FrameKind.REQUEST);
    private final FrameFind find = model.find();

    @BeforeEach
    void show() {
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
    }

    private List<ByteRange> ranges() {
        return find.matches().stream().map(FrameFind.Match::range).toList();
    }

    private static ByteRange range(int from, int to) {
        return new ByteRange(from, to);
    }

    private void seek(FrameFind.Sought sought, String query) {
        find.soughtProperty().set(sought);
        find.queryProperty().set(query);
    }

    @Test
    void findsBytes() {
        seek(FrameFind.Sought.BYTES, "00 0000");
        assertEquals(List.of(range(0, 3), range(10, 13), range(15, 18), range(20, 23)), ranges());
        assertEquals(range(0, 3), model.selectionProperty().get());
        assertEquals("1 of 4 · bytes", find.statusProperty().get());
    }

    @Test
    void findsTextInAnyCase() {
        seek(FrameFind.Sought.TEXT, "VID");
        assertEquals(List.of(range(6, 9)), ranges());
    }

    @Test
    void findsNumbersAsWhatTheyAre() {
        seek(FrameFind.Sought.NUMBER, "200");
        assertEquals(
                List.of(
                        new FrameFind.Match(range(15, 19), List.of("i32")),
                        new FrameFind.Match(range(17, 19), List.of("u16")),
                        new FrameFind.Match(range(18, 19), List.of("u8"))),
                find.matches());
    }

    @Test
    void findsFloatsAndNegativeNumbers() {
        assertEquals(
                "f32", FindPattern.of("2.0", FrameFind.Sought.NUMBER).getFirst().kind());
        assertEquals(
                List.of("i32", "i16", "i8", "f32"),
                FindPattern.of("-5", FrameFind.Sought.NUMBER).stream()
                        .map(FindPattern::kind)
                        .toList());
        assertEquals(
                List.of("u32", "f32"),
                FindPattern.of("4294967295", FrameFind.Sought.NUMBER).stream()
                        .map(FindPattern::kind)
                        .toList());
    }

    @Test
    void goesRoundTheEnds() {
        seek(FrameFind.Sought.BYTES, "0a");
        find.queryProperty().set("02");
        find.queryProperty().set("00 00 00");
        find.next();
        assertEquals(range(0, 3), model.selectionProperty().get());
        find.previous();
        assertEquals(range(20, 23), model.selectionProperty().get());
        find.previous();
        assertEquals(range(15, 18), model.selectionProperty().get());
    }

    @Test
    void saysThatThereIsNothing() {
        seek(FrameFind.Sought.ANYTHING, "ff");
        assertEquals("not found", find.statusProperty().get());
        seek(FrameFind.Sought.BYTES, "xy");
        assertEquals("type pairs of hex digits", find.statusProperty().get());
    }

    @Test
    void selectedFieldIsAFilter() {
        model.filterIn(new FilterEntry());
        model.selectionProperty().set(range(15, 19));
        assertEquals(Optional.of("num1=200"), model.filterTerm());
        model.selectionProperty().set(range(4, 10));
        assertEquals(Optional.of("method=divide"), model.filterTerm());
        model.selectionProperty().set(range(19, 20));
        assertEquals(Optional.of("num2.seq=2"), model.filterTerm());
        model.selectionProperty().set(ByteRange.NONE);
        assertEquals(Optional.empty(), model.filterTerm());
    }

    @Test
    void readsFramesOnlyWhileSomethingIsLookedFor() {
        seek(FrameFind.Sought.TEXT, "god");
        model.show(Frames.response(2, Frames.CK_GOD_ERR));
        assertEquals(List.of(), ranges());
        find.openProperty().set(true);
        assertEquals(List.of(range(8, 11)), ranges());
        model.show(Frames.request(3, Frames.DIVIDE_200_100));
        assertEquals(List.of(), ranges());
        assertEquals("not found", find.statusProperty().get());
    }

    /// Every place times every length would be some sixty million comparisons.
    @Test
    void findsLongTextsInLongFramesAtOnce() {
        model.show(Frames.response(2, "02 0000ffff" + "61".repeat(0xffff)));
        find.openProperty().set(true);
        assertTimeout(Duration.ofSeconds(5), () -> seek(FrameFind.Sought.TEXT, "a".repeat(2_000) + "b"));
        assertEquals("not found", find.statusProperty().get());
    }

    /// A page makes models of its own for its frames, and is opened again and again in one window.
    @Test
    void isNotKeptByTheLanguage() {
        Messages messages = new Messages(Locale.ROOT);
        WeakReference<FrameModel> gone = new WeakReference<>(new FrameModel(FrameKind.REQUEST, messages));
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (gone.get() != null && System.nanoTime() < deadline) {
            System.gc();
        }
        messages.speak(Locale.ENGLISH);
        assertNull(gone.get());
    }
}
