package divide.inspector.rpc;

import java.util.concurrent.Semaphore;

/// What the connections of a server may keep together of requests that haven't arrived whole. Without it, twenty
/// thousand peers that send all but the last byte would take more memory than the program has. Many threads at a time.
///
/// Each connection keeps [Inbox#START] bytes of its own, which twenty divisions fit into; only what is beyond
/// them is counted. So whoever sends long requests that don't end leaves no room for other long ones, and those who
/// send short ones don't notice. Connections that rest keep no more than half of it together for their next requests.
final class FrameRoom {
    /// For a server: half a thousand requests of the usual greatest length, and one of the greatest that can be set.
    static final int OF_A_SERVER = 64 * 1024 * 1024;

    private final int size;
    private final Semaphore free;

    /// @param size in bytes
    FrameRoom(int size) {
        this.size = size;
        this.free = new Semaphore(size);
    }

    /// Takes `bytes` that a request can't do without; returns whether there were so many.
    boolean take(int bytes) {
        return free.tryAcquire(bytes);
    }

    /// Takes `bytes` that only make a connection faster, unless that would leave less than about half for those that
    /// need it; returns whether it took them.
    boolean takeSpare(int bytes) {
        return free.availablePermits() - bytes >= size / 2 && take(bytes);
    }

    /// Whether less than about half is free, so that nobody may keep what they only may need again.
    boolean isShort() {
        return free.availablePermits() < size / 2;
    }

    void giveBack(int bytes) {
        free.release(bytes);
    }

    /// In bytes.
    int size() {
        return size;
    }

    /// How many bytes can be taken.
    int free() {
        return free.availablePermits();
    }
}
