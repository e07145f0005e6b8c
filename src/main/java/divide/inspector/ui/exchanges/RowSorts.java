package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.capture.sort.Sorted;
import divide.inspector.capture.sort.Sorter;
import divide.inspector.protocol.Limits;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.Property;

/// Starts bringing rows into an order. That goes on in the background.
///
/// @param order what they are sorted by
/// @param store where the exchanges are
/// @param feed signalled when there is progress to show, or something to go on with
public record RowSorts(
        Property<SortOrder> order, ExchangeStore store, Background background, LiveFeed feed, Messages messages) {
    /// Rows that are in no order yet; what comes of it is told on the JavaFX thread. Empty for the order of arrival.
    ///
    /// @param limits what the list judges frames by
    /// @param onFailed is told there that sorting broke off, and nothing more comes of it
    Optional<SortedRows> sort(Limits limits, Consumer<Sorted> onSorted, Runnable onFailed) {
        if (order.getValue().isArrival()) {
            return Optional.empty();
        }
        Sorter sorter = new Sorter(store, order.getValue(), limits, messages.words(), messages.failures());
        return Optional.of(new SortedRows(sorter, background, feed, onSorted, onFailed));
    }
}
