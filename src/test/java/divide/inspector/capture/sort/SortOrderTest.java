package divide.inspector.capture.sort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.capture.sort.SortKey.Direction;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What clicks make of an order.
class SortOrderTest {
    private static final SortKey RESULT = new SortKey(SortColumn.RESULT, Direction.ASCENDING);
    private static final SortKey RESULT_DOWN = new SortKey(SortColumn.RESULT, Direction.DESCENDING);
    private static final SortKey LATENCY = new SortKey(SortColumn.LATENCY, Direction.ASCENDING);

    private static SortOrder order(SortKey... keys) {
        return new SortOrder(List.of(keys));
    }

    private static List<SortOrder> steps(SortOrder from, UnaryOperator<SortOrder> step) {
        return Stream.iterate(from, step).skip(1).limit(3).toList();
    }

    @Test
    void goesThroughBothDirectionsOfOneColumnAndBackToArrival() {
        assertEquals(
                List.of(order(RESULT), order(RESULT_DOWN), SortOrder.ARRIVAL),
                steps(SortOrder.ARRIVAL, order -> order.turned(SortColumn.RESULT)));
    }

    @Test
    void leavesAllOthersWhenOneColumnIsAskedForAlone() {
        assertEquals(
                List.of(order(RESULT_DOWN), SortOrder.ARRIVAL, order(RESULT)),
                steps(order(LATENCY, RESULT), order -> order.turned(SortColumn.RESULT)));
        assertEquals(order(RESULT), order(LATENCY, RESULT_DOWN).turned(SortColumn.RESULT));
        assertEquals(order(RESULT), order(LATENCY).turned(SortColumn.RESULT));
    }

    @Test
    void goesThroughBothDirectionsOfAFurtherColumnInItsPlace() {
        assertEquals(
                List.of(order(LATENCY, RESULT), order(LATENCY, RESULT_DOWN), order(LATENCY)),
                steps(order(LATENCY), order -> order.extended(SortColumn.RESULT)));
        assertEquals(order(RESULT_DOWN, LATENCY), order(RESULT, LATENCY).extended(SortColumn.RESULT));
    }

    @Test
    void refusesAColumnTwice() {
        assertThrows(IllegalArgumentException.class, () -> order(RESULT, LATENCY, RESULT_DOWN));
    }
}
