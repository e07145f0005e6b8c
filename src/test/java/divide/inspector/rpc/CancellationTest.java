package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger stopped = new AtomicInteger();

    @Test
    void endsWhatTheCallWaitsFor() throws Exception {
        cancellation.begin();
        cancellation.watch(() -> stopped.addAndGet(1));
        cancellation.watch(() -> stopped.addAndGet(10));
        cancellation.cancel();
        assertEquals(10, stopped.get());
    }

    @Test
    void endsWhatACancelledCallIsAboutToWaitFor() throws Exception {
        cancellation.begin();
        cancellation.cancel();
        cancellation.watch(stopped::incrementAndGet);
        assertEquals(1, stopped.get());
        assertTrue(cancellation.isCancelled());
    }

    @Test
    void leavesCallsAloneThatAreOverOrHaveNotBegun() throws Exception {
        cancellation.cancel();
        cancellation.begin();
        cancellation.watch(stopped::incrementAndGet);
        cancellation.end();
        cancellation.cancel();
        cancellation.begin();
        assertFalse(cancellation.isCancelled());
        assertEquals(0, stopped.get());
    }

    @Test
    void letsNoCallBeginAfterTheEnd() throws Exception {
        cancellation.cancelForGood();
        CallFailedException failure = assertThrows(CallFailedException.class, cancellation::begin);
        assertEquals(CallFailure.CHANNEL_CLOSED, failure.kind());
    }
}
