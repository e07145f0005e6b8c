package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Where background work runs, and how its outcome comes back.
final class BackgroundTest {
    private static final int SECONDS = 20;

    private final Background background = new Background(Runnable::run);

    /// A virtual thread that waits for a socket would leave a poller behind, which holds back the program's end.
    @Test
    void worksInAThreadThatNeitherKeepsTheProgramAliveNorLeavesAPollerBehind() throws Exception {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        background.run("some work", Thread::currentThread, worker::complete, worker::completeExceptionally);
        Thread thread = worker.get(SECONDS, TimeUnit.SECONDS);
        assertEquals("some work", thread.getName());
        assertTrue(thread.isDaemon());
        assertFalse(thread.isVirtual());
    }

    @Test
    void bringsBackWhyTheWorkFailed() throws Exception {
        IOException reason = new IOException("as it should");
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        background.run(
                "fail",
                () -> {
                    throw reason;
                },
                _ -> {},
                failure::complete);
        assertEquals(reason, failure.get(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void bringsBackThatTheWorkBroke() throws Exception {
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        background.run(
                "break",
                () -> {
                    throw new OutOfMemoryError("on purpose");
                },
                _ -> {},
                failure::complete);
        assertEquals(
                "java.lang.OutOfMemoryError: on purpose",
                failure.get(SECONDS, TimeUnit.SECONDS).getMessage());
    }
}
