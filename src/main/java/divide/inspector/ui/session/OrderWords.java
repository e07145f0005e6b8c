package divide.inspector.ui.session;

import divide.inspector.capture.sort.SortKey;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.ui.fx.Messages;
import java.util.stream.Collectors;

/// What is said about an order of the list.
public record OrderWords(Messages messages) {
    /// `Sorted by result ascending, then by latency descending`; empty for the order of arrival.
    public String text(SortOrder order) {
        if (order.isArrival()) {
            return "";
        }
        String then = messages.text("order.keys.then");
        return messages.text(
                "order.keys.text", order.keys().stream().map(this::key).collect(Collectors.joining(then)));
    }

    private String key(SortKey key) {
        String column = messages.text("order.column." + key.column());
        return messages.text("order.direction." + key.direction(), column);
    }
}
