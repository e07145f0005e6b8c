package divide.inspector.capture.sort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.sort.SortKey.Direction;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Orders by more than one column.
class SeveralKeysTest extends SortTest {
    /// Where each exchange stands among the others by one key: equal ones have the same rank.
    private Map<Long, Integer> ranks(SortKey key) {
        List<Long> alone = sorted(key.column(), key.direction());
        List<Long> other =
                sorted(key.column(), Direction.values()[1 - key.direction().ordinal()]);
        Map<Long, Integer> ranks = new HashMap<>();
        int rank = 0;
        for (int i = 0; i < alone.size(); i++) {
            boolean isEqual = i > 0
                    && alone.get(i - 1) < alone.get(i)
                    && other.indexOf(alone.get(i)) == other.indexOf(alone.get(i - 1)) + 1;
            rank += isEqual ? 0 : 1;
            ranks.put(alone.get(i), rank);
        }
        return ranks;
    }

    @Test
    void hasFurtherKeysDecideAmongThoseThatAreEqual() {
        for (int i = 0; i < 400; i++) {
            anyCall();
        }
        for (int round = 0; round < 40; round++) {
            SortOrder order = anyOrder();
            Comparator<Long> comparator = order.keys().stream()
                    .map(this::ranks)
                    .<Comparator<Long>>map(ranks -> Comparator.comparing(ranks::get))
                    .reduce(Comparator::thenComparing)
                    .orElseThrow()
                    .thenComparing(Comparator.naturalOrder());
            List<Long> expected =
                    LongStream.of(all()).boxed().sorted(comparator).toList();
            assertEquals(expected, sorted(sorter(order), all()), order::toString);
        }
    }

    /// By two to four columns, few of which tell all exchanges apart.
    private SortOrder anyOrder() {
        List<SortColumn> columns = new ArrayList<>(List.of(SortColumn.values()));
        Collections.shuffle(columns, random);
        return new SortOrder(columns.subList(0, 2 + random.nextInt(3)).stream()
                .map(column -> new SortKey(column, Direction.values()[random.nextInt(2)]))
                .toList());
    }

    @Test
    void takesInWhatCameInAnOrderBySeveralKeys() {
        for (int round = 0; round < 20; round++) {
            SortOrder order = anyOrder();
            Sorter sorter = sorter(order);
            for (int part = 0; part < 4; part++) {
                for (int i = 0; i < 20; i++) {
                    anyCall();
                }
                assertEquals(sorted(sorter(order), all()), sorted(sorter, all()), order::toString);
            }
        }
    }

    @Test
    void ordersBySourceThenResultThenNumberDownwards() {
        for (int quotient : new int[] {3, 1, 3, 2}) {
            call(quotient, 1, Response.Value.of(quotient));
        }
        recorder.local(Request.of(Divide.METHOD, 3, 1), Response.Value.of(3), now, now + 9);
        recorder.local(Request.of(Divide.METHOD, 3, 1), Response.Value.of(3), now, now + 9);
        SortOrder order = new SortOrder(List.of(
                new SortKey(SortColumn.RESULT, Direction.DESCENDING),
                new SortKey(SortColumn.SOURCE, Direction.ASCENDING),
                new SortKey(SortColumn.NUMBER, Direction.DESCENDING)));
        assertEquals(List.of(6L, 5L, 3L, 1L, 4L, 2L), sorted(sorter(order), all()));
    }
}
