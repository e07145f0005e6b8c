package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.ExchangeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/// The list behind the table: which rows it has, and what it tells its listeners.
class ExchangeListTest {
    private static final long[] NONE = {};

    private final List<Long> made = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final ExchangeList list = new ExchangeList(this::make);
    private long open = 0;

    ExchangeListTest() {
        list.addListener((ListChangeListener<ExchangeRow>) change -> told.add(words(change)));
    }

    private Optional<ExchangeRow> make(long number) {
        made.add(number);
        return Optional.of(number == open ? Rows.open(number, "waiting") : Rows.done(number, "2.0"));
    }

    private static String words(ListChangeListener.Change<? extends ExchangeRow> change) {
        StringBuilder words = new StringBuilder();
        while (change.next()) {
            words.append(change.wasUpdated() ? "~" : "")
                    .append("%d-%d ".formatted(change.getRemovedSize(), change.getAddedSize()))
                    .append("at %d; ".formatted(change.getFrom()));
        }
        return words.toString();
    }

    private List<Long> numbers() {
        return IntStream.range(0, list.size()).mapToObj(list::numberAt).toList();
    }

    private static Sweep found(long... numbers) {
        return new Sweep(numbers, NONE, NONE, 100);
    }

    @Test
    void growsInOneChange() {
        list.show(new NumberRange(1, 4));
        list.show(new NumberRange(1, 1_001));
        assertEquals(List.of("0-3 at 0; ", "0-997 at 3; "), told);
    }

    @Test
    void dropsAtTheFrontAndGrowsAtTheEndInOneChange() {
        list.show(new NumberRange(1, 11));
        list.show(new NumberRange(4, 13));
        assertEquals(List.of("0-10 at 0; ", "3-0 at 0; 0-2 at 7; "), told);
        assertEquals(9, list.size());
        assertEquals(4, list.numberAt(0));
    }

    @Test
    void tellsOfOtherRowsInPlaceWhenAFullWindowGoesToTheEnd() {
        ExchangeList full = new ExchangeList(this::make, 10);
        full.addListener((ListChangeListener<ExchangeRow>) change -> told.add(words(change)));
        full.show(new NumberRange(1, 11));
        full.show(new NumberRange(1, 15));
        told.clear();
        full.bringLast();
        assertEquals(List.of("~0-0 at 0; "), told);
        assertEquals(5, full.numberAt(0));
        assertEquals(14, full.numberAt(9));
        full.bringLast();
        assertEquals(1, told.size());
    }

    @Test
    void bringsBackWhatWasCleared() {
        list.show(new NumberRange(1, 4));
        list.show(new NumberRange(4, 4));
        list.show(new NumberRange(4, 5));
        list.show(new NumberRange(1, 5));
        assertEquals(List.of(1L, 2L, 3L, 4L), numbers());
        assertEquals("0-3 at 0; ", told.getLast());
    }

    @Test
    void makesOnlyRowsThatAreLookedAt() {
        list.show(new NumberRange(1, 200_001));
        list.bring(199_999);
        ExchangeRow last = list.getLast();
        assertEquals(list.size() - 1, list.indexOf(last));
        assertTrue(list.contains(last));
        assertEquals(List.of(200_000L), made);
    }

    @Test
    void makesARowOnce() {
        list.show(new NumberRange(1, 2));
        list.get(0);
        list.get(0);
        assertEquals(List.of(1L), made);
    }

    @Test
    void looksAgainAtWhatWasUnderWay() {
        open = 2;
        list.show(new NumberRange(1, 4));
        list.forEach(row -> {});
        open = 0;
        told.clear();
        list.refreshOpen();
        assertEquals(List.of("~0-0 at 1; "), told);
        assertTrue(list.get(1).exchange().isDone());
        list.refreshOpen();
        assertEquals(1, told.size());
    }

    @Test
    void hasNothingForWhatWasDroppedMeanwhile() {
        ExchangeList gone = new ExchangeList(number -> Optional.empty());
        gone.show(new NumberRange(1, 2));
        assertEquals(null, gone.get(0));
    }

    @Test
    void addsMatchesAtTheEnd() {
        list.startOver(found(2, 5));
        list.add(found(9));
        assertEquals(List.of(2L, 5L, 9L), numbers());
        assertEquals(List.of("0-2 at 0; ", "0-1 at 2; "), told);
    }

    @Test
    void takesMatchesInAndOutWhenTheyChange() {
        list.startOver(found(2, 5));
        list.add(new Sweep(NONE, new long[] {3, 5}, new long[] {3}, 100));
        assertEquals(List.of(2L, 3L), numbers());
    }

    @Test
    void dropsMatchesThatAreGone() {
        list.startOver(found(2, 5, 9));
        list.dropBelow(6);
        assertEquals(List.of(9L), numbers());
        assertFalse(list.indexOfNumber(5) >= 0);
        assertEquals("2-0 at 0; ", told.getLast());
    }

    @Test
    void keepsThousandsOfMatchesInOrder() {
        list.startOver(found());
        for (long number = 1; number <= 3_000; number += 2) {
            list.add(found(number));
            list.dropBelow(number - 200);
        }
        assertEquals(2_999, list.numberAt(list.size() - 1));
        assertEquals(list.size() - 1, list.indexOfNumber(2_999));
        assertEquals(101, list.size());
    }

    private ExchangeList windowOf(int rows) {
        ExchangeList few = new ExchangeList(this::make, rows);
        few.addListener((ListChangeListener<ExchangeRow>) change -> told.add(words(change)));
        return few;
    }

    private static List<Long> numbers(ExchangeList list) {
        return IntStream.range(0, list.size()).mapToObj(list::numberAt).toList();
    }

    @Test
    void givesATableNoMoreThanAWindowOfTheRows() {
        ExchangeList few = windowOf(4);
        few.show(new NumberRange(1, 4));
        few.show(new NumberRange(1, 1_001));
        assertEquals(List.of(1L, 2L, 3L, 4L), numbers(few));
        assertEquals(1_000, few.total());
        assertEquals(999, few.placeOf(1_000));
        assertEquals(-1, few.indexOfNumber(1_000));
        assertEquals(List.of("0-3 at 0; ", "0-1 at 3; "), told);
    }

    @Test
    void movesTheWindowToARow() {
        ExchangeList few = windowOf(4);
        few.show(new NumberRange(1, 101));
        few.bring(99);
        assertEquals(List.of(97L, 98L, 99L, 100L), numbers(few));
        few.bring(95);
        assertEquals(List.of(94L, 95L, 96L, 97L), numbers(few));
        assertEquals(93, few.firstPlace());
        assertEquals(List.of("0-4 at 0; ", "4-4 at 0; ", "0-3 at 0; 3-0 at 4; "), told);
    }

    @Test
    void leavesTheWindowWhileRowsComeBehindIt() {
        ExchangeList few = windowOf(4);
        few.show(new NumberRange(1, 11));
        told.clear();
        few.show(new NumberRange(1, 1_000_001));
        assertEquals(List.of(), told);
        assertEquals(1_000_000, few.total());
    }

    @Test
    void leavesTheWindowWhileRowsGoBeforeIt() {
        ExchangeList few = windowOf(4);
        few.show(new NumberRange(1, 101));
        few.bring(50);
        List<Long> before = numbers(few);
        told.clear();
        few.show(new NumberRange(31, 131));
        assertEquals(before, numbers(few));
        assertEquals(List.of(), told);
        few.show(new NumberRange(51, 151));
        assertEquals(List.of(51L, 52L), numbers(few));
        few.show(new NumberRange(61, 161));
        assertEquals(List.of(61L, 62L, 63L, 64L), numbers(few));
    }

    @Test
    void bringsBackWhatWasClearedBeforeTheWindow() {
        ExchangeList few = windowOf(4);
        few.show(new NumberRange(91, 93));
        few.show(new NumberRange(1, 93));
        assertEquals(List.of(89L, 90L, 91L, 92L), numbers(few));
        assertEquals("0-2 at 0; ", told.getLast());
    }

    @Test
    void takesMatchesInAndOutAroundTheWindow() {
        ExchangeList few = windowOf(4);
        few.startOver(found(LongStream.rangeClosed(1, 50).map(i -> 2 * i).toArray()));
        few.bring(20);
        List<Long> before = numbers(few);
        told.clear();
        few.add(new Sweep(NONE, new long[] {2, 3, 5, 99}, new long[] {3, 5, 99}, 100));
        assertEquals(before, numbers(few));
        assertEquals(List.of(), told);
        assertEquals(52, few.total());
        long inside = before.get(1) + 1;
        few.add(new Sweep(NONE, new long[] {inside, before.get(0)}, new long[] {inside}, 100));
        assertEquals(List.of(before.get(1), inside, before.get(2), before.get(3)), numbers(few));
    }

    @Test
    void tellsEveryChangeOfItsWindow() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            ExchangeList few = new ExchangeList(this::make, 2 + random.nextInt(8));
            List<Long> mirror = new ArrayList<>();
            few.addListener((ListChangeListener<ExchangeRow>) change -> follow(change, few, mirror));
            long first = 1;
            long next = 1;
            for (int step = 0; step < 40; step++) {
                next += random.nextInt(6);
                first = Math.min(next, Math.max(1, first + random.nextInt(6) - 2));
                few.show(new NumberRange(first, next));
                if (few.total() > 0) {
                    few.bring(random.nextInt(few.total()));
                }
                assertEquals(numbers(few), mirror);
            }
        }
    }

    private static void follow(
            ListChangeListener.Change<? extends ExchangeRow> change, ExchangeList list, List<Long> mirror) {
        while (change.next()) {
            mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                    .clear();
            for (int i = change.getFrom(); i < change.getTo(); i++) {
                mirror.add(i, list.numberAt(i));
            }
        }
    }
}
