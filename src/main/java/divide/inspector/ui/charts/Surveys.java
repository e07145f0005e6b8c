package divide.inspector.ui.charts;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.filter.Filter;
import divide.inspector.capture.filter.Perspective;
import divide.inspector.capture.filter.Scan;
import divide.inspector.capture.statistics.Tally;
import divide.inspector.protocol.Limits;
import divide.inspector.ui.fx.Messages;
import java.util.Optional;

/// Begins surveys of a store.
///
/// @param store where the exchanges are
/// @param wall tells times of day
/// @param messages what rows say
record Surveys(ExchangeStore store, WallTimes wall, Messages messages) {
    /// A survey of what `filter` lets through.
    ///
    /// @param limits what the list judges frames by
    Survey begin(Filter filter, Limits limits) {
        Perspective perspective =
                new Perspective(limits, messages.words(), messages.failures(), wall.clock(), wall.zone());
        Optional<Scan> scan =
                Optional.of(filter).filter(all -> !all.isAll()).map(some -> new Scan(store, some, perspective));
        return new Survey(store, scan, new Tally(store, wall.shift()));
    }
}
