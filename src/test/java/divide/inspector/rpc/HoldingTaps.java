package divide.inspector.rpc;

import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.util.concurrent.CountDownLatch;

/// Holds a server in the middle of accepting a connection.
final class HoldingTaps implements Taps {
    private final CountDownLatch accepting = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @Override
    public FrameTap opened(Link link) {
        accepting.countDown();
        try {
            go.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return Taps.SILENT;
    }

    @Override
    public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {}

    @Override
    public void local(Request request, Response response, long firstNanos, long lastNanos) {}

    void awaitAccepting() throws InterruptedException {
        accepting.await();
    }

    void letGo() {
        go.countDown();
    }
}
