package divide.inspector.rpc;

import java.nio.channels.SocketChannel;

/// Lets any thread end the call that another thread is in, by closing the socket that it waits for.
final class Cancellation {
    private boolean underWay;
    private boolean cancelled;
    private boolean forGood;
    private SocketChannel socket;

    synchronized void begin() throws CallFailedException {
        if (forGood) {
            throw new CallFailedException(CallFailure.CHANNEL_CLOSED, null);
        }
        underWay = true;
        cancelled = false;
    }

    synchronized void end() {
        underWay = false;
        socket = null;
    }

    /// Names the socket that the call waits for from now on.
    synchronized void watch(SocketChannel socket) {
        this.socket = socket;
        if (cancelled) {
            close();
        }
    }

    synchronized void cancel() {
        if (underWay) {
            cancelled = true;
            close();
        }
    }

    synchronized void cancelForGood() {
        forGood = true;
        cancel();
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    private void close() {
        if (socket != null) {
            Sockets.close(socket);
        }
    }
}
