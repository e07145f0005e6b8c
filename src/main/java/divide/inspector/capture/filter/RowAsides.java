package divide.inspector.capture.filter;

import divide.inspector.capture.Connection;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.rpc.Target;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Function;

/// What belongs to an exchange beside its frames: what the user says of it, and between whom it went; in lower case,
/// and empty where there is nothing. One thread at a time.
final class RowAsides {
    private final ExchangeStore store;
    private final RowView view;
    private final Ends clients = new Ends(Connection::client);
    private final Ends servers = new Ends(Connection::server);

    RowAsides(ExchangeStore store, RowView view) {
        this.store = store;
        this.view = view;
    }

    boolean isMarked() {
        return store.annotation(view.number()).marked();
    }

    String note() {
        return RowTexts.lower(store.annotation(view.number()).text());
    }

    /// As `127.0.0.1:8000` or `[::1]:8000`.
    String client() {
        return clients.of(view.connection());
    }

    /// As `127.0.0.1:8000` or `[::1]:8000`.
    String server() {
        return servers.of(view.connection());
    }

    /// Addresses of connections, those of the last ones kept at hand: exchanges of few connections mostly take turns.
    private final class Ends {
        private static final int AT_HAND = 64;

        private final Function<Connection, Optional<InetSocketAddress>> end;
        private final int[] numbers = new int[AT_HAND];
        private final String[] texts = new String[AT_HAND];

        Ends(Function<Connection, Optional<InetSocketAddress>> end) {
            this.end = end;
        }

        String of(int connection) {
            if (connection == 0) {
                return "";
            }
            int place = connection % AT_HAND;
            if (numbers[place] != connection) {
                numbers[place] = connection;
                texts[place] = RowTexts.lower(store.connection(connection)
                        .flatMap(end)
                        .map(Target::text)
                        .orElse(""));
            }
            return texts[place];
        }
    }
}
