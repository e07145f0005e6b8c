package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.ExchangeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        return new Sweep(numbers, NONE, NONE, NONE, 100);
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
        ExchangeRow last = list.get(199_999);
        assertEquals(199_999, list.indexOf(last));
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
        list.add(new Sweep(NONE, new long[] {3, 5}, new long[] {3}, NONE, 100));
        assertEquals(List.of(2L, 3L), numbers());
    }

    @Test
    void dropsMatchesThatAreGone() {
        list.startOver(found(2, 5, 9));
        list.dropBelow(6);
        assertEquals(List.of(9L), numbers());
        assertFalse(list.indexOf(5L) >= 0);
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
        assertEquals(list.size() - 1, list.indexOf(2_999L));
        assertEquals(101, list.size());
    }
}
