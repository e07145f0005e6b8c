package divide.inspector.ui.server;

import divide.inspector.rpc.ConnectionStatus;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// What a column of the table shows of a connection.
///
/// @param wordings how it reads, the fullest wording first; the first that fits into the column is shown
/// @param order how it sorts
record ConnectionFact(List<Function<ConnectionView, String>> wordings, Comparator<ConnectionView> order) {
    ConnectionFact {
        wordings = List.copyOf(wordings);
    }

    private ConnectionFact(Function<ConnectionView, String> wording, Comparator<ConnectionView> order) {
        this(List.of(wording), order);
    }

    static ConnectionFact peer(ConnectionWords words) {
        return new ConnectionFact(
                view -> words.peer(view.status()),
                Comparator.comparingInt(view -> view.status().peer().getPort()));
    }

    static ConnectionFact waits(ConnectionWords words) {
        return new ConnectionFact(
                List.of(
                        view -> words.waitsFor(view.status()),
                        view -> words.waitsForBriefly(view.status()),
                        view -> words.waitsForTersely(view.status())),
                Comparator.comparing(view -> words.waitsFor(view.status())));
    }

    static ConnectionFact state(ConnectionWords words) {
        return new ConnectionFact(
                view -> words.state(view.status()),
                Comparator.comparing(view -> view.status().doing()));
    }

    static ConnectionFact age(ConnectionWords words) {
        return new ConnectionFact(words::age, Comparator.comparingLong(ConnectionView::age));
    }

    static ConnectionFact count(ConnectionWords words, ToLongFunction<ConnectionStatus> count) {
        return new ConnectionFact(
                view -> words.count(count.applyAsLong(view.status())),
                Comparator.comparingLong(view -> count.applyAsLong(view.status())));
    }
}
