package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/// Keeps checksums of all that one connection says, however much it is, which threads tell, and the ending.
final class SumTaps implements Taps, FrameTap {
    private final CRC32[] sums = {new CRC32(), new CRC32()};
    private final long[] claimed = new long[2];
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Ending ending;

    static long sum(byte[]... parts) {
        CRC32 sum = new CRC32();
        for (byte[] part : parts) {
            sum.update(part);
        }
        return sum.getValue();
    }

    private void awaitClosed() throws InterruptedException {
        if (!closed.await(Await.SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the connection is not reported as closed");
        }
    }

    /// The checksum of all bytes of `kind`, once the connection has ended.
    long sum(FrameKind kind) throws InterruptedException {
        awaitClosed();
        return sums[kind.ordinal()].getValue();
    }

    /// How many bytes frames of `kind` have, once the connection has ended.
    long claimed(FrameKind kind) throws InterruptedException {
        awaitClosed();
        return claimed[kind.ordinal()];
    }

    Ending ending() throws InterruptedException {
        awaitClosed();
        return ending;
    }

    int threads() {
        return threads.size();
    }

    @Override
    public FrameTap opened(Link link) {
        return this;
    }

    @Override
    public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
        threads.add(Thread.currentThread());
        sums[kind.ordinal()].update(bytes, from, length);
    }

    @Override
    public void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {
        threads.add(Thread.currentThread());
        claimed[kind.ordinal()] += length;
    }

    @Override
    public void handled(long nanos) {
        threads.add(Thread.currentThread());
    }

    @Override
    public void closed(Ending how, long nanos) {
        threads.add(Thread.currentThread());
        ending = how;
        closed.countDown();
    }

    @Override
    public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {}

    @Override
    public void local(Request request, Response response, long firstNanos, long lastNanos) {}
}
