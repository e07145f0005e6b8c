package divide.inspector.bench;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.Conversation;
import divide.inspector.capture.ConversationReader;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import java.util.Random;

/// How long it takes to find the conversation of a connection that has a million exchanges, and to go to another part
/// of it, as the scroll bar does. The first jump is that of a program that has just been started.
final class ConversationBenchmark {
    private final ExchangeStore store = new ExchangeStore(new Bounds(Long.MAX_VALUE, Long.MAX_VALUE));
    private final long exchanges;
    private final int jumps;

    private ConversationBenchmark(Options options) {
        exchanges = options.number("exchanges", 1_000_000);
        jumps = (int) options.number("jumps", 200);
    }

    /// Options: `exchanges=1000000 jumps=200`.
    public static void main(String... arguments) {
        ConversationBenchmark benchmark = new ConversationBenchmark(Options.of(arguments));
        benchmark.fill();
        benchmark.measure();
    }

    private void fill() {
        FrameTap tap = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT).opened(Link.IN_PROCESS);
        byte[] request = FrameWriter.bytes(Request.of(Divide.METHOD, 200, 100));
        byte[] response = FrameWriter.bytes(Response.Value.of(2));
        for (long i = 0; i < exchanges; i++) {
            whole(tap, FrameKind.REQUEST, request, 2_000 * i);
            whole(tap, FrameKind.RESPONSE, response, 2_000 * i + 1_000);
        }
    }

    private static void whole(FrameTap tap, FrameKind kind, byte[] frame, long nanos) {
        tap.bytes(kind, frame, 0, frame.length, nanos);
        tap.frame(kind, frame.length, nanos, nanos);
    }

    private void measure() {
        ConversationReader reader = new ConversationReader(store, 1);
        Figures.print("the newest part, looked for, ms", "%.1f", read(reader, ConversationReader.NEWEST));
        Figures.print("the first jump, ms", "%.1f", read(reader, ConversationReader.nth(exchanges / 2)));
        Random random = new Random(5);
        double[] times = new double[jumps];
        for (int i = 0; i < jumps; i++) {
            times[i] = read(reader, ConversationReader.nth(random.nextLong(exchanges)));
        }
        Figures.print("a jump, ms", "%.1f", times);
    }

    private static double read(ConversationReader reader, long around) {
        long begin = System.nanoTime();
        Conversation found = reader.read(around).orElseThrow();
        long nanos = System.nanoTime() - begin;
        if (found.chunks().isEmpty()) {
            throw new IllegalStateException("nothing around " + around);
        }
        return Figures.millis(nanos);
    }
}
