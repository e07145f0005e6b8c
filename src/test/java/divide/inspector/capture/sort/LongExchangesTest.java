package divide.inspector.capture.sort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Orders of exchanges that are so long that a store hands over few at a time.
class LongExchangesTest {
    private static final int LONG = 1_000_000;
    private static final int COUNT = 30;

    @Test
    void areAllOrdered() {
        ExchangeStore store = new ExchangeStore(Bounds.DEFAULT);
        Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
        IntStream.range(0, COUNT).forEach(i -> recorder.paste(new byte[LONG - i], new byte[0]));
        SortOrder bySize = SortOrder.by(SortColumn.REQUEST_SIZE, SortKey.Direction.ASCENDING);
        Sorter sorter = new Sorter(store, bySize, Limits.DEFAULT, Words.ENGLISH, FailureWords.ENGLISH);
        long[] all = LongStream.rangeClosed(1, COUNT).toArray();
        Sorted sorted = sorter.sort(all, (done, total) -> true).orElseThrow();
        List<Long> numbers =
                IntStream.range(0, sorted.size()).mapToObj(sorted::at).toList();
        assertEquals(
                LongStream.rangeClosed(1, COUNT).map(i -> COUNT + 1 - i).boxed().toList(), numbers);
    }
}
