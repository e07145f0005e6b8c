package divide.inspector.capture.sort;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.sort.SortKey.Direction;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A store with calls of every kind, for the tests that sort it.
abstract class SortTest {
    final ExchangeStore store = new ExchangeStore(new Bounds(20_000, 1 << 26));
    final Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
    final List<FrameTap> taps = new ArrayList<>();
    final Random random = new Random(25);
    long now = 1_000;

    SortTest() {
        for (int port = 1; port <= 3; port++) {
            taps.add(recorder.opened(Link.between(Side.SERVER, address(1000), address(2000 + port))));
        }
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }

    void whole(FrameTap tap, FrameKind kind, byte[] frame) {
        now += random.nextInt(5_000);
        tap.bytes(kind, frame, 0, frame.length, now);
        tap.frame(kind, frame.length, now, now);
    }

    void call(int num1, int num2, Response response) {
        FrameTap tap = taps.get(random.nextInt(taps.size()));
        whole(tap, FrameKind.REQUEST, FrameWriter.bytes(Request.of(Divide.METHOD, num1, num2)));
        whole(tap, FrameKind.RESPONSE, FrameWriter.bytes(response));
    }

    void anyCall() {
        int num1 = random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(-5, 5);
        int num2 = random.nextInt(-3, 3);
        switch (random.nextInt(12)) {
            case 0 -> recorder.local(Request.of(Divide.METHOD, num1, 2), Response.Value.of(num1 / 2f), now, now + 9);
            case 1 -> recorder.paste(noise(), new byte[0]);
            case 2 -> recorder.paste(FrameWriter.bytes(Request.of(Divide.METHOD, num1, num2)), noise());
            case 3 -> call(num1, num2, new Response.Failure("m" + random.nextInt(9)));
            default -> call(num1, num2, Response.Value.of((float) num1 / num2));
        }
    }

    private byte[] noise() {
        byte[] bytes = new byte[1 + random.nextInt(20)];
        random.nextBytes(bytes);
        return bytes;
    }

    Sorter sorter(SortColumn column, Direction direction) {
        return sorter(SortOrder.by(column, direction));
    }

    Sorter sorter(SortOrder order) {
        return new Sorter(store, order, Limits.DEFAULT, Words.ENGLISH, FailureWords.ENGLISH);
    }

    long[] all() {
        return LongStream.range(store.totals().first(), store.totals().next()).toArray();
    }

    static List<Long> numbers(Sorted sorted) {
        return IntStream.range(0, sorted.size()).mapToObj(sorted::at).toList();
    }

    List<Long> sorted(Sorter sorter, long... wanted) {
        return numbers(sorter.sort(wanted, (done, total) -> true).orElseThrow());
    }

    List<Long> sorted(SortColumn column, Direction direction) {
        return sorted(sorter(column, direction), all());
    }
}
