package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Notes which threads serve requests.
final class ThreadNotingTaps implements Taps {
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Override
    public FrameTap opened(Link link) {
        return new FrameTap() {
            @Override
            public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {}

            @Override
            public void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {}

            @Override
            public void handled(long nanos) {
                threads.add(Thread.currentThread());
            }

            @Override
            public void closed(Ending ending, long nanos) {}
        };
    }

    @Override
    public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {}

    @Override
    public void local(Request request, Response response, long firstNanos, long lastNanos) {}

    long virtual() {
        return threads.stream().filter(Thread::isVirtual).count();
    }

    long platform() {
        return threads.size() - virtual();
    }

    List<String> names() {
        return threads.stream().map(Thread::getName).toList();
    }
}
