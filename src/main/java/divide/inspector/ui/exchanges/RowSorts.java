package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.capture.sort.Sorted;
import divide.inspector.capture.sort.Sorter;
import divide.inspector.protocol.Limits;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import java.util.function.Consumer;

/// Starts bringing rows into an order. That goes on in the background.
///
/// @param store where the exchanges are
/// @param feed signalled when there is progress to show, or something to go on with
public record RowSorts(ExchangeStore store, Background background, LiveFeed feed, Messages messages) {
    /// Rows that are in no order yet; what comes of it is told on the JavaFX thread.
    ///
    /// @param limits what the list judges frames by
    SortedRows sort(SortOrder order, Limits limits, Consumer<Sorted> onSorted) {
        Sorter sorter = new Sorter(store, order, limits, messages.words(), messages.failures());
        return new SortedRows(sorter, background, feed, onSorted);
    }
}
