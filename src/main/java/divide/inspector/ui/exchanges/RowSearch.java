package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.filter.Filter;
import divide.inspector.capture.filter.Perspective;
import divide.inspector.capture.filter.Scan;
import divide.inspector.capture.filter.Scans;
import divide.inspector.protocol.Limits;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Messages;
import java.time.ZoneId;
import java.util.function.Consumer;

/// Starts searches for what a filter lets through. They go on in the background.
public final class RowSearch {
    private final ExchangeStore store;
    private final Background background;
    private final Messages messages;
    private final WallClock wallClock;

    /// Searches over `store`, with times of day by `wallClock`.
    public RowSearch(ExchangeStore store, Background background, Messages messages, WallClock wallClock) {
        this.store = store;
        this.background = background;
        this.messages = messages;
        this.wallClock = wallClock;
    }

    /// A search that has looked at nothing yet; sweeps are told on the JavaFX thread.
    ///
    /// @param limits what the list judges frames by
    Search search(Filter filter, Limits limits, Consumer<Sweep> onSweep) {
        Perspective perspective =
                new Perspective(limits, messages.words(), messages.failures(), wallClock, ZoneId.systemDefault());
        return new Search(new Scans(() -> new Scan(store, filter, perspective)), background, onSweep);
    }
}
