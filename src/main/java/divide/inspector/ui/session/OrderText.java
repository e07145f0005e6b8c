package divide.inspector.ui.session;

import divide.inspector.capture.sort.SortColumn;
import divide.inspector.capture.sort.SortKey;
import divide.inspector.capture.sort.SortKey.Direction;
import divide.inspector.capture.sort.SortOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An order of the list as it is kept: `RESULT ASCENDING, LATENCY DESCENDING`; empty for that of arrival.
final class OrderText {
    private OrderText() {}

    static String write(SortOrder order) {
        return order.keys().stream().map(OrderText::write).collect(Collectors.joining(", "));
    }

    private static String write(SortKey key) {
        return key.column() + " " + key.direction();
    }

    /// Reads what [#write] wrote, and nothing else.
    static Optional<SortOrder> read(String text) {
        List<SortKey> keys =
                Stream.of(text.split(", ")).flatMap(OrderText::key).distinct().toList();
        boolean isOrder = keys.stream().map(SortKey::column).distinct().count() == keys.size();
        return isOrder
                ? Optional.of(new SortOrder(keys)).filter(order -> write(order).equals(text))
                : Optional.empty();
    }

    private static Stream<SortKey> key(String text) {
        return Stream.of(SortColumn.values())
                .flatMap(column -> Stream.of(Direction.values()).map(direction -> new SortKey(column, direction)))
                .filter(key -> write(key).equals(text));
    }
}
