package divide.inspector.capture;

import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/// Markers at hand for whichever connections have just got an answer: some 2 KB each, so not every connection has one.
/// Many threads at a time.
final class Markers {
    private static final int COUNT = 16;

    /// Each stands in a cache line of its own.
    private static final int STRIDE = 16;

    /// A marker holds on to the bytes that it read last.
    private static final int MOST_REMEMBERED = 64 * 1024;

    private final Methods methods;
    private final Supplier<Limits> limits;
    private final AtomicReferenceArray<Marker> idle = new AtomicReferenceArray<>(COUNT * STRIDE);

    Markers(Methods methods, Supplier<Limits> limits) {
        this.methods = methods;
        this.limits = limits;
    }

    /// Marks an exchange that has ended.
    void mark(Underway ended) {
        int place = (int) Thread.currentThread().threadId() % COUNT * STRIDE;
        Marker marker = idle.getAndSet(place, null);
        Limits current = limits.get();
        if (marker == null || marker.limits() != current) {
            marker = new Marker(methods, current);
        }
        ended.mark(marker.of(ended));
        if (ended.requestLength() + ended.responseLength() <= MOST_REMEMBERED) {
            idle.setRelease(place, marker);
        }
    }
}
