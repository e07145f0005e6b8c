package divide.inspector.capture.file;

import static divide.inspector.capture.file.Recorded.CK_GOD_ERR;
import static divide.inspector.capture.file.Recorded.DIVIDE_100_0;
import static divide.inspector.capture.file.Recorded.DIVIDE_200_100;
import static divide.inspector.capture.file.Recorded.TWO;
import static divide.inspector.capture.file.Recorded.UNKNOWN;

import divide.inspector.capture.StreamObserver;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import java.util.List;
import java.util.Random;

/// A connection on which anything happens: told as its own end knows it, or as somebody between the two sees it.
final class RandomConnection {
    private static final List<byte[]> REQUESTS = List.of(DIVIDE_200_100, DIVIDE_100_0, UNKNOWN);
    private static final List<byte[]> RESPONSES = List.of(TWO, CK_GOD_ERR);
    private static final List<Ending> ENDINGS =
            List.of(Ending.ENDED, Ending.RESET, Ending.TIMED_OUT, Ending.CANCELLED, Ending.LOST);

    private final Random random;
    private final FrameTap tap;
    private final StreamObserver observer;
    private int asked;
    private long last = Long.MIN_VALUE;

    private RandomConnection(Random random, FrameTap tap, StreamObserver observer) {
        this.random = random;
        this.tap = tap;
        this.observer = observer;
    }

    static RandomConnection recorded(Random random, FrameTap tap) {
        return new RandomConnection(random, tap, null);
    }

    static RandomConnection watched(Random random, StreamObserver observer) {
        return new RandomConnection(random, null, observer);
    }

    void beginMidway() {
        observer.begunBefore();
    }

    /// Anything: a frame, a part of one, noise.
    static byte[] bytes(Random random) {
        byte[] noise = new byte[random.nextInt(20)];
        random.nextBytes(noise);
        return switch (random.nextInt(4)) {
            case 0 -> REQUESTS.get(random.nextInt(REQUESTS.size()));
            case 1 -> RESPONSES.get(random.nextInt(RESPONSES.size()));
            default -> noise;
        };
    }

    void goOn(long nanos) {
        last = Math.max(last, nanos);
        if (observer == null) {
            tell(nanos);
        } else {
            watch(nanos);
        }
    }

    private void tell(long nanos) {
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> ask(nanos);
            case 3 -> tap.handled(random.nextInt(2_000_000_000));
            case 4 -> leaveOver(nanos);
            default -> answer(nanos);
        }
    }

    private void ask(long nanos) {
        byte[] request = random.nextInt(5) == 0 ? noise() : REQUESTS.get(random.nextInt(REQUESTS.size()));
        tap.frame(FrameKind.REQUEST, request.length, nanos, pieces(FrameKind.REQUEST, request, nanos));

        asked++;
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(30)];
        random.nextBytes(noise);
        return noise;
    }

    private void answer(long nanos) {
        if (asked == 0) {
            return;
        }
        byte[] response = RESPONSES.get(random.nextInt(RESPONSES.size()));
        long end = pieces(FrameKind.RESPONSE, response, nanos);
        if (random.nextInt(8) > 0) {
            tap.frame(FrameKind.RESPONSE, response.length, nanos, end);

            asked--;
        }
    }

    /// Bytes behind an answer, as a client finds them, or part of the next request.
    private void leaveOver(long nanos) {
        byte[] bytes = bytes(random);
        if (bytes.length > 0) {
            FrameKind kind = random.nextBoolean() ? FrameKind.RESPONSE : FrameKind.REQUEST;
            tap.bytes(kind, bytes, 0, bytes.length, nanos);
        }
    }

    /// Returns when the last one came.
    private long pieces(FrameKind kind, byte[] frame, long nanos) {
        int from = 0;
        long end = nanos;

        while (from < frame.length) {
            int count = random.nextInt(3) == 0 ? 1 + random.nextInt(frame.length - from) : frame.length - from;
            end = nanos + 30_000L * from;
            tap.bytes(kind, frame, from, count, end);
            from += count;
        }
        return end;
    }

    private void watch(long nanos) {
        byte[] bytes = bytes(random);
        FrameKind kind = random.nextBoolean() ? FrameKind.REQUEST : FrameKind.RESPONSE;
        switch (random.nextInt(8)) {
            case 0 -> observer.gap(kind, random.nextInt(60), nanos);
            case 1 -> observer.handled(random.nextInt(1000));
            case 2 -> {
                if (bytes.length > 0) {
                    observer.bytes(kind, bytes, 0, bytes.length, nanos);
                }
            }
            case 3, 4, 5 -> observe(FrameKind.REQUEST, REQUESTS.get(random.nextInt(REQUESTS.size())), nanos);
            default -> observe(FrameKind.RESPONSE, RESPONSES.get(random.nextInt(RESPONSES.size())), nanos);
        }
    }

    private void observe(FrameKind kind, byte[] frame, long nanos) {
        int cut = random.nextInt(3) == 0 ? random.nextInt(1, frame.length) : frame.length;
        observer.bytes(kind, frame, 0, cut, nanos);
        if (cut < frame.length && random.nextBoolean()) {
            observer.bytes(kind, frame, cut, frame.length - cut, nanos + 700);
        }
    }

    void close(long nanos) {
        Ending ending = ENDINGS.get(random.nextInt(ENDINGS.size()));
        long end = Math.max(last, nanos) + 1_000_000;
        if (observer == null) {
            tap.closed(ending, end);
        } else {
            observer.closed(ending, end);
        }
    }
}
