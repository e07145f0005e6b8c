package divide.inspector.rpc;

import java.nio.channels.SocketChannel;

/// Lets any thread end the call that another thread is in, by ending what it waits for.
final class Cancellation {
    private boolean underWay;
    private boolean cancelled;
    private boolean forGood;
    private Runnable stop;

    synchronized void begin() throws CallFailedException {
        if (forGood) {
            throw new CallFailedException(CallFailure.CHANNEL_CLOSED, null);
        }
        underWay = true;
        cancelled = false;
    }

    synchronized void end() {
        underWay = false;
    }

    /// Names the socket that the call waits for from now on, and each call after it until another one is named.
    void watch(SocketChannel socket) {
        watch(() -> Sockets.close(socket));
    }

    /// Says how to end what the call waits for from now on, and each call after it until something else is said; at
    /// once if the call is cancelled already.
    synchronized void watch(Runnable stop) {
        this.stop = stop;
        if (cancelled) {
            stop.run();
        }
    }

    synchronized void cancel() {
        if (underWay) {
            cancelled = true;
            if (stop != null) {
                stop.run();
            }
        }
    }

    synchronized void cancelForGood() {
        forGood = true;
        cancel();
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }
}
