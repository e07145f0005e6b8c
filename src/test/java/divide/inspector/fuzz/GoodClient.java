package divide.inspector.fuzz;

import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Channel;
import divide.inspector.rpc.ClientStub;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.InvalidOperationException;
import divide.inspector.rpc.Taps;
import divide.inspector.rpc.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// A client that does everything right, one call after another, and holds each answer against its own call. It ends
/// with the first answer that is wrong or missing.
public final class GoodClient implements AutoCloseable {
    private static final Deadlines PATIENT = new Deadlines(Duration.ofSeconds(20), Duration.ofSeconds(20));

    private final InetSocketAddress server;
    private final LongConsumer onLatency;
    private final AtomicLong calls = new AtomicLong();
    private final FutureTask<Long> work = new FutureTask<>(this::callUntilClosed);
    private volatile boolean over;

    private GoodClient(InetSocketAddress server, LongConsumer onLatency) {
        this.server = server;
        this.onLatency = onLatency;
    }

    /// Starts to call `server`.
    ///
    /// @param onLatency is told the nanoseconds of each call, by the client's thread
    public static GoodClient of(InetSocketAddress server, LongConsumer onLatency) {
        GoodClient client = new GoodClient(server, onLatency);
        Thread.ofPlatform().daemon().name("good client").start(client.work);
        return client;
    }

    private long callUntilClosed() throws IOException, InvalidOperationException {
        Target target = Target.of(server);
        try (Channel channel = new Channel(target, PATIENT, Methods.DEFAULT, Limits.DEFAULT, Taps.NONE)) {
            ClientStub stub = new ClientStub(channel);
            while (!over) {
                callOnce(stub, (int) calls.get());
            }
            return calls.get();
        }
    }

    private void callOnce(ClientStub stub, int number) throws IOException, InvalidOperationException {
        long first = System.nanoTime();
        float answer = stub.divide(number, 3);
        onLatency.accept(System.nanoTime() - first);
        if (answer != (float) (number / 3.0)) {
            throw new AssertionError(number + " / 3 was answered with " + answer);
        }
        calls.incrementAndGet();
    }

    /// How many calls were answered so far, each rightly.
    public long calls() {
        return calls.get();
    }

    /// Whether it gave up before it was closed.
    public boolean hasFailed() {
        return work.isDone() && !over;
    }

    /// Ends it after the call that is under way.
    ///
    /// @throws IllegalStateException when an answer was wrong or missing
    @Override
    public void close() {
        over = true;
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the well-behaved client was disturbed", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
