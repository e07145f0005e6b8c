package divide.inspector.ui.charts;

import divide.inspector.capture.Connection;
import divide.inspector.capture.statistics.Connections;
import divide.inspector.capture.statistics.Connections.Busy;
import divide.inspector.capture.statistics.Count;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes bars of connections: the busiest ones, then all others together, then what was on no connection.
final class ConnectionBars {
    /// Fewer bars than these would be slabs.
    private static final int LEAST = 6;

    private final IntFunction<Optional<Connection>> connections;
    private final Messages messages;

    /// @param connections finds a connection by its number
    ConnectionBars(IntFunction<Optional<Connection>> connections, Messages messages) {
        this.connections = connections;
        this.messages = messages;
    }

    /// @param tick what stands under the bar
    /// @param name what it is called where there is more room
    private record Bar(Count count, String tick, String name, String term) {}

    Bars of(Connections counted) {
        List<Bar> bars = bars(counted);
        List<Count> counts = bars.stream().map(Bar::count).toList();
        return new Bars(
                counts,
                Math.max(LEAST, bars.size()),
                IntStream.range(0, bars.size())
                        .mapToObj(index -> new Tick(index + 0.5, bars.get(index).tick()))
                        .toList(),
                Scale.of(counts, messages.figures()),
                messages.text("charts.connections.unit"),
                index -> words(bars.get(index)),
                index -> bars.get(index).term());
    }

    private String words(Bar bar) {
        return messages.text(
                "charts.bar.words", bar.name(), bar.count().calls(), bar.count().errors());
    }

    private List<Bar> bars(Connections counted) {
        List<Bar> bars = new ArrayList<>();
        counted.busiest().forEach(busy -> bars.add(busy(busy)));
        if (counted.others() > 0) {
            bars.add(others(counted));
        }
        if (counted.onNone().calls() > 0) {
            bars.add(new Bar(
                    counted.onNone(),
                    messages.text("charts.connections.none"),
                    messages.text("charts.connections.noneName"),
                    "not conn>0"));
        }
        return bars;
    }

    private Bar busy(Busy busy) {
        String tick = messages.text("charts.connections.tick", Integer.toString(busy.number()));
        String name = connections
                .apply(busy.number())
                .flatMap(this::addresses)
                .map(addresses -> messages.text("charts.connections.called", tick, addresses))
                .orElse(tick);
        return new Bar(busy.count(), tick, name, "conn:" + busy.number());
    }

    private Optional<String> addresses(Connection connection) {
        return connection
                .client()
                .flatMap(client -> connection
                        .server()
                        .map(server ->
                                messages.text("charts.connections.ends", Target.text(client), Target.text(server))));
    }

    private Bar others(Connections counted) {
        String busiest =
                counted.busiest().stream().map(busy -> "conn:" + busy.number()).collect(Collectors.joining(" or "));
        return new Bar(
                counted.onOthers(),
                messages.text("charts.connections.others"),
                messages.text("charts.connections.othersName", counted.others()),
                "conn>0 not (" + busiest + ")");
    }
}
