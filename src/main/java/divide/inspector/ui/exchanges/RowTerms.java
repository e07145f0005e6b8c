package divide.inspector.ui.exchanges;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Note;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.filter.Terms;
import divide.inspector.ui.fx.Figures;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What the cells of a row say as filters: each finds the rows that show the same there. A cell that says nothing yet
/// has none.
final class RowTerms {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final WallClock wallClock;
    private final ZoneId zone;

    RowTerms(WallClock wallClock, ZoneId zone) {
        this.wallClock = wallClock;
        this.zone = zone;
    }

    Optional<String> mark(ExchangeRow row) {
        return Optional.of(Terms.choice("mark", row.exchange().mark()));
    }

    Optional<String> number(ExchangeRow row) {
        return Optional.of("number=" + row.number());
    }

    Optional<String> time(ExchangeRow row) {
        return Optional.of("time="
                + TIME.format(
                        wallClock.at(row.exchange().times().requestFirst()).atZone(zone)));
    }

    Optional<String> source(ExchangeRow row) {
        return Optional.of(Terms.choice("source", row.exchange().source()));
    }

    Optional<String> connection(ExchangeRow row) {
        Exchange exchange = row.exchange();
        boolean isLocal = exchange.note().filter(Note.Local.class::isInstance).isPresent();
        String unconnected = isLocal ? "conn:local" : "conn:none";
        return Optional.of(exchange.connection() == 0 ? unconnected : "conn:" + exchange.connection());
    }

    Optional<String> call(ExchangeRow row) {
        return ended(row).map(exchange -> Terms.is("call", row.call()));
    }

    Optional<String> result(ExchangeRow row) {
        return ended(row).map(exchange -> Terms.is("result", row.result()));
    }

    Optional<String> requestSize(ExchangeRow row) {
        return ended(row).map(exchange -> "request=" + exchange.request().length);
    }

    Optional<String> responseSize(ExchangeRow row) {
        return ended(row).map(exchange -> "response=" + exchange.response().length);
    }

    Optional<String> latency(ExchangeRow row) {
        return ended(row)
                .filter(Exchange::isTimed)
                .map(exchange -> "latency=" + duration(exchange.times().latency()));
    }

    private static Optional<Exchange> ended(ExchangeRow row) {
        return Optional.of(row.exchange()).filter(Exchange::isDone);
    }

    private static String duration(long nanos) {
        return nanos < MINUTE ? Figures.roundedTerm(nanos) : Math.round(nanos / 1e9) + "s";
    }
}
