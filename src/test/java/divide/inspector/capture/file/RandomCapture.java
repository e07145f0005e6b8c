package divide.inspector.capture.file;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Note;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Source;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.CallFailure;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Records everything that can be in a capture, by chance.
///
/// That is all sources, frames that come in pieces or not at all, noise, loss, times that jump, exchanges and
/// connections that never end.
final class RandomCapture {
    private static final List<String> TEXTS = List.of(
            "plain",
            "half \uD83D of one",
            "Grüße,\nzwei Zeilen\r\nund 漢字 \uD83D\uDE00",
            "[marked]",
            "[source] file",
            "[note] [note] twice",
            "[more] or less",
            "[error] typed",
            "[closed] reset",
            "[handler] 5 ns",
            " leading",
            "x".repeat(66_000),
            "\u20ac\uD83D\uDE00".repeat(15_000));
    private static final long[] STEPS = {0, 1, 17, 900, 40_000, 17_000_001, 3_000_000_019L, 3_700_000_000_123L};

    private final Random random;
    private final Recorder recorder;
    private final List<RandomConnection> connections = new ArrayList<>();
    private long now;

    RandomCapture(Random random, Recorder recorder, long base) {
        this.random = random;
        this.recorder = recorder;
        this.now = base;
    }

    /// Goes on for so many steps.
    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            now += STEPS[random.nextInt(STEPS.length)];
            switch (random.nextInt(14)) {
                case 0 -> open();
                case 1 -> aside();
                case 2 -> say();
                case 3 -> close();
                default -> goOn();
            }
        }
    }

    /// Most times are in order; some were taken long before anybody heard of them.
    private long nanos() {
        return random.nextInt(12) == 0 ? now - STEPS[random.nextInt(STEPS.length)] : now;
    }

    private void open() {
        InetSocketAddress client = address(40_000);
        InetSocketAddress server = address(8_000);
        connections.add(
                switch (random.nextInt(6)) {
                    case 0 -> RandomConnection.recorded(random, recorder.opened(Link.IN_PROCESS));
                    case 1 ->
                        RandomConnection.recorded(random, recorder.opened(Link.between(Side.CLIENT, client, server)));
                    case 2, 3 ->
                        RandomConnection.recorded(random, recorder.opened(Link.between(Side.SERVER, server, client)));
                    case 4 -> watched(Source.PROXY, client, server);
                    default -> watched(Source.FILE, client, server);
                });
    }

    private RandomConnection watched(Source source, InetSocketAddress client, InetSocketAddress server) {
        RandomConnection watched =
                RandomConnection.watched(random, recorder.watch(source, Link.between(Side.OBSERVER, client, server)));
        if (random.nextInt(6) == 0) {
            watched.beginMidway();
        }
        return watched;
    }

    /// Few different ones, so that the same two ends meet again.
    private InetSocketAddress address(int port) {
        try {
            return new InetSocketAddress(
                    switch (random.nextInt(6)) {
                        case 0 -> InetAddress.getByName("::1");
                        case 1 ->
                            Inet6Address.getByAddress(
                                    "here", InetAddress.getByName("fe80::7").getAddress(), 3);
                        case 2 -> InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
                        default -> InetAddress.getByName("10.0.0." + random.nextInt(2));
                    },
                    port + random.nextInt(3));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void goOn() {
        if (!connections.isEmpty()) {
            connections.get(random.nextInt(connections.size())).goOn(nanos());
        }
    }

    private void close() {
        if (connections.size() > 2) {
            connections.remove(random.nextInt(connections.size())).close(nanos());
        }
    }

    private void aside() {
        Request call = random.nextBoolean()
                ? Request.of(Divide.METHOD, random.nextInt(), random.nextInt(3))
                : Request.explicit(Divide.METHOD, random.nextInt(), 1);
        long first = nanos();
        long last = first + STEPS[random.nextInt(STEPS.length)];
        switch (random.nextInt(5)) {
            case 0 -> recorder.paste(RandomConnection.bytes(random), RandomConnection.bytes(random), first);
            case 1 -> recorder.local(call, Response.Value.of(random.nextFloat()), first, last);
            case 2 -> recorder.local(call, new Response.Failure("ck_god_err"), first, last);
            case 3 -> recorder.failed(call, failure(), first, last);
            default -> recorder.restore(new Note.Unreached(failure()), first, last);
        }
    }

    private CallFailedException failure() {
        CallFailure[] kinds = CallFailure.values();
        List<String> details = List.of("10.0.0.1:1", "C:\\new\r\nrequest: 00", "", "{0} '");
        return CallFailedException.known(kinds[random.nextInt(kinds.length)], details);
    }

    private void say() {
        ExchangeStore store = recorder.store();
        long first = store.totals().first();
        long count = store.totals().next() - first;
        if (count > 0) {
            String text = random.nextBoolean() ? "" : TEXTS.get(random.nextInt(TEXTS.size()));
            store.annotate(first + random.nextLong(count), new Annotation(random.nextBoolean(), text));
        }
    }
}
