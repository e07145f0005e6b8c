package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.util.concurrent.atomic.AtomicReference;

/// Taps with a mistake in them.
final class FailingTaps implements Taps {
    /// What is being told when it fails.
    enum Where {
        OPENED,
        REQUEST,
        RESPONSE,
        CLOSED
    }

    private final AtomicReference<Where> next = new AtomicReference<>();

    /// The next time that something is told at `where` fails, and only that.
    void failNext(Where where) {
        next.set(where);
    }

    private void at(Where where) {
        if (next.compareAndSet(where, null)) {
            throw new IllegalStateException("a tap failed on purpose at " + where);
        }
    }

    @Override
    public FrameTap opened(Link link) {
        at(Where.OPENED);
        return new FrameTap() {
            @Override
            public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
                at(kind == FrameKind.REQUEST ? Where.REQUEST : Where.RESPONSE);
            }

            @Override
            public void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {}

            @Override
            public void handled(long nanos) {}

            @Override
            public void closed(Ending ending, long nanos) {
                at(Where.CLOSED);
            }
        };
    }

    @Override
    public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {}

    @Override
    public void local(Request request, Response response, long firstNanos, long lastNanos) {}
}
