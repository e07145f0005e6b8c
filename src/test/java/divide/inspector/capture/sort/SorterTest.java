package divide.inspector.capture.sort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Summarizer;
import divide.inspector.capture.sort.SortKey.Direction;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import divide.inspector.rpc.FrameTap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Orders over a whole store, held against sorting the rows of a list one by one.
class SorterTest extends SortTest {
    private final Summarizer summarizer = new Summarizer(Dissector.standard(), Words.ENGLISH, FailureWords.ENGLISH);

    private Stream<ExchangeRow> rows() {
        return LongStream.of(all())
                .mapToObj(number -> summarizer.row(store.get(number).orElseThrow()));
    }

    /// Rows with a key in either order, equal ones by number, and behind them those without one.
    private <K> void check(
            SortColumn column, Function<ExchangeRow, Optional<K>> key, Comparator<? super K> comparator) {
        List<Long> without = rows().filter(row -> key.apply(row).isEmpty())
                .map(ExchangeRow::number)
                .toList();
        for (Direction direction : Direction.values()) {
            Comparator<? super K> directed = direction == Direction.ASCENDING ? comparator : comparator.reversed();
            Stream<Long> with = rows().filter(row -> key.apply(row).isPresent())
                    .sorted(Comparator.comparing(
                                    (ExchangeRow row) -> key.apply(row).orElseThrow(), directed)
                            .thenComparing(ExchangeRow::number))
                    .map(ExchangeRow::number);
            assertEquals(
                    Stream.concat(with, without.stream()).toList(),
                    sorted(column, direction),
                    column + " " + direction);
        }
    }

    private static Function<ExchangeRow, Optional<Long>> number(Function<Exchange, Long> number) {
        return row -> Optional.of(number.apply(row.exchange()));
    }

    private static Function<ExchangeRow, Optional<Long>> positive(Function<Exchange, Integer> number) {
        return row -> Optional.of((long) number.apply(row.exchange())).filter(found -> found > 0);
    }

    private static Optional<String> text(String words) {
        return Optional.of(words).filter(text -> !text.isEmpty());
    }

    @Test
    void ordersByEveryColumnAsTheListShowsIt() {
        for (int i = 0; i < 3_000; i++) {
            anyCall();
        }
        Comparator<Long> byNumber = Comparator.naturalOrder();
        check(SortColumn.NUMBER, number(Exchange::number), byNumber);
        check(SortColumn.MARK, number(exchange -> (long) exchange.mark().ordinal()), byNumber);
        check(SortColumn.TIME, number(exchange -> exchange.times().requestFirst()), byNumber);
        check(SortColumn.CONNECTION, positive(Exchange::connection), byNumber);
        check(SortColumn.REQUEST_SIZE, positive(exchange -> exchange.request().length), byNumber);
        check(SortColumn.RESPONSE_SIZE, positive(exchange -> exchange.response().length), byNumber);
        check(
                SortColumn.LATENCY,
                row -> row.exchange().isTimed()
                        ? Optional.of(row.exchange().times().latency())
                        : Optional.empty(),
                byNumber);
        check(SortColumn.SOURCE, row -> text(row.exchange().source().label()), Comparator.naturalOrder());
        check(
                SortColumn.FINDING,
                row -> summarizer.worst(row.exchange()).map(Finding::kind),
                Comparator.comparing(FindingKind::severity).reversed().thenComparing(FindingKind::name));
        check(SortColumn.RESULT, row -> text(row.result()).map(words -> row), SorterTest::compareResults);
        check(SortColumn.CALL, row -> text(row.call()).map(words -> row), SorterTest::compareCalls);
    }

    private static int compareResults(ExchangeRow one, ExchangeRow other) {
        Comparator<ExchangeRow> byOutcome = Comparator.comparing(SorterTest::outcome);
        int byKind = byOutcome.compare(one, other);
        if (byKind != 0) {
            return byKind;
        }
        return outcome(one) == 0
                ? Float.compare(Float.parseFloat(one.result()) + 0f, Float.parseFloat(other.result()) + 0f)
                : one.result().compareTo(other.result());
    }

    private static int outcome(ExchangeRow row) {
        return switch (row.outcome()) {
            case VALUE -> 0;
            case MESSAGE -> 1;
            case FAULT -> 2;
            case AWAITED -> 3;
        };
    }

    private static int compareCalls(ExchangeRow one, ExchangeRow other) {
        boolean isOneSound = isSound(one);
        if (isOneSound != isSound(other)) {
            return isOneSound ? -1 : 1;
        }
        if (!isOneSound) {
            return one.call().compareTo(other.call());
        }
        long[] first = arguments(one);
        long[] second = arguments(other);
        return first[0] == second[0] ? Long.compare(first[1], second[1]) : Long.compare(first[0], second[0]);
    }

    private static boolean isSound(ExchangeRow row) {
        return row.call().matches("divide\\(-?\\d+(, -?\\d+)?\\)");
    }

    private static long[] arguments(ExchangeRow row) {
        String[] words = row.call().replaceAll("[^-\\d,]", "").split(",");
        return new long[] {Long.parseLong(words[0]), words.length == 1 ? 1 : Long.parseLong(words[1])};
    }

    @Test
    void takesInWhatCameAsIfItHadBeenThere() {
        for (Direction direction : Direction.values()) {
            for (SortColumn column : SortColumn.values()) {
                Sorter sorter = sorter(column, direction);
                for (int round = 0; round < 4; round++) {
                    for (int i = 0; i < 40; i++) {
                        anyCall();
                    }
                    assertEquals(sorted(column, direction), sorted(sorter, all()), column + " " + direction);
                }
            }
        }
    }

    @Test
    void leavesOutWhatIsNotWantedAnyMore() {
        for (int i = 0; i < 500; i++) {
            anyCall();
        }
        Sorter sorter = sorter(SortColumn.RESULT, Direction.DESCENDING);
        sorted(sorter, all());
        long[] some = LongStream.of(all()).filter(number -> number % 3 == 0).toArray();
        assertEquals(sorted(sorter(SortColumn.RESULT, Direction.DESCENDING), some), sorted(sorter, some));
        assertEquals(List.of(), sorted(sorter));
        assertEquals(sorted(SortColumn.RESULT, Direction.DESCENDING), sorted(sorter, all()));
    }

    @Test
    void leavesOutWhatWasDropped() {
        for (int i = 0; i < 300; i++) {
            anyCall();
        }
        long[] before = all();
        store.bound(new Bounds(100, 1 << 26));
        List<Long> found = sorted(sorter(SortColumn.TIME, Direction.ASCENDING), before);
        assertEquals(
                LongStream.of(all()).boxed().toList(), found.stream().sorted().toList());
    }

    @Test
    void readsAgainWhatWasUnderWay() {
        call(1, 1, Response.Value.of(1));
        FrameTap late = taps.getFirst();
        whole(late, FrameKind.REQUEST, FrameWriter.bytes(Request.of(Divide.METHOD, 9, 9)));
        call(3, 1, Response.Value.of(3));
        Sorter sorter = sorter(SortColumn.RESULT, Direction.ASCENDING);
        Sorted before = sorter.sort(all(), (done, total) -> true).orElseThrow();
        long open = store.open().getFirst();
        assertTrue(before.hasOpen());
        assertEquals(2, before.placeOf(open));
        whole(late, FrameKind.RESPONSE, FrameWriter.bytes(Response.Value.of(2)));
        Sorted after = sorter.sort(all(), (done, total) -> true).orElseThrow();
        assertFalse(after.hasOpen());
        assertEquals(1, after.placeOf(open));
    }

    @Test
    void knowsThePlacesOfItsNumbers() {
        call(3, 1, Response.Value.of(3));
        call(1, 1, Response.Value.of(1));
        call(2, 1, Response.Value.of(2));
        Sorted sorted = sorter(SortColumn.RESULT, Direction.ASCENDING)
                .sort(new long[] {1, 3}, (done, total) -> true)
                .orElseThrow();
        assertEquals(List.of(3L, 1L), numbers(sorted));
        assertEquals(
                List.of(-1, 1, -1, 0, -1),
                IntStream.rangeClosed(0, 4).mapToObj(sorted::placeOf).toList());
    }

    @Test
    void endsWhenItIsToldTo() {
        for (int i = 0; i < 10; i++) {
            anyCall();
        }
        assertEquals(
                Optional.empty(), sorter(SortColumn.CALL, Direction.ASCENDING).sort(all(), (done, total) -> false));
    }
}
