package divide.inspector.rpc;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// A connection's input, which goes on being read while its owner is stuck in a write: a peer that sends all its
/// requests before it takes the first answer would otherwise wait for a server that waits for it.
///
/// As long as writes complete, the owner reads and writes the socket itself. When a write takes longer than
/// [#PATIENCE], a second thread reads what comes into memory; it ends with the first read that returns after the
/// write, and once all that it has read is taken, the owner reads the socket itself again. For each connection up to
/// 16 MiB are read that way, 600,000 divisions and more than an honest client sends before it looks; for all
/// connections of a server together 64 MiB, of which a peer that takes no answer holds its part no longer than the
/// limit for a frame. A thread holds at least one piece of that, so there are at most 1,024 of them. Beyond these
/// bounds nothing is read, TCP holds the peer back, and the limit for a frame ends it unless it takes its answers.
final class ReadAhead implements ReadableByteChannel {
    /// How long a write may take before somebody else reads: peers that read as they send don't get there.
    static final Duration PATIENCE = Duration.ofMillis(250);

    /// How many pieces of [Chunks#SIZE] a connection may have.
    static final int MOST_CHUNKS = 256;

    private static final Logger LOG = System.getLogger(ReadAhead.class.getName());

    /// Whether the owner writes, and whether it got help in that.
    private enum Write {
        NONE,
        ALONE,
        HELPED
    }

    private final SocketChannel socket;
    private final ServerRoom room;

    /// Changed with each write, so the owner takes no lock for it.
    private final AtomicReference<Write> write = new AtomicReference<>(Write.NONE);

    /// Set by the owner before it writes.
    private Thread owner;

    /// The owner's alone: whether bytes may have been read ahead.
    private boolean behind;

    // All others are guarded by this.
    private boolean reading;
    private Thread helper;
    private Chunks ahead;
    private IOException failure;

    ReadAhead(SocketChannel socket, ServerRoom room) {
        this.socket = socket;
        this.room = room;
    }

    SocketChannel socket() {
        return socket;
    }

    /// What the connection shares with the others of its server.
    ServerRoom room() {
        return room;
    }

    /// Waits for bytes and takes what there is, in the order in which it came. The owner's thread only.
    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = behind ? takeAhead(target) : 0;
        return count > 0 ? count : socket.read(target);
    }

    /// Returns 0 when all has been taken and nobody else reads.
    private synchronized int takeAhead(ByteBuffer target) throws IOException {
        // There is no memory to look into when it was just that which the helper didn't get.
        int count = ahead == null ? 0 : ahead.take(target);
        while (count == 0 && reading) {
            awaitHelper();
            count = ahead.take(target);
        }
        if (count == 0) {
            forget();
            if (failure != null) {
                throw failure;
            }
        }
        return count;
    }

    private void awaitHelper() throws IOException {
        try {
            wait();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            close();
            throw new ClosedByInterruptException();
        }
    }

    private void forget() {
        if (ahead != null) {
            ahead.clear();
        }
        ahead = null;
        behind = false;
    }

    /// The owner begins to write.
    void writing() {
        if (owner == null) {
            owner = Thread.currentThread();
        }
        write.setRelease(Write.ALONE);
    }

    /// The owner has written.
    void written() {
        if (write.getAndSet(Write.NONE) == Write.HELPED) {
            behind = true;
        }
    }

    /// Begins to read ahead, if the owner still writes and there is room. Any thread.
    synchronized void begin() {
        if (reading || failure != null || !help()) {
            return;
        }
        try {
            ahead = ahead == null ? new Chunks(MOST_CHUNKS, room.ahead()) : ahead;
            if (ahead.makeRoom()) {
                helper = start();
                reading = true;
            }
        } catch (OutOfMemoryError without) {
            LOG.log(Level.WARNING, "there is no room to read while a peer doesn't take its answers", without);
        }
    }

    /// Tells the owner that bytes may be read ahead, while it writes; returns whether it does.
    private boolean help() {
        return write.compareAndSet(Write.ALONE, Write.HELPED) || write.get() == Write.HELPED;
    }

    /// A thread of the owner's kind: a virtual one that reads changes the socket for good, so that each read of a
    /// platform thread takes three system calls from then on.
    private Thread start() {
        Thread.Builder builder =
                owner.isVirtual() ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
        return builder.name(owner.getName() + " reads ahead").start(this::readAhead);
    }

    private void readAhead() {
        try {
            ByteBuffer next = next();
            while (next != null) {
                next = socket.read(next) < 0 ? end(null) : next();
            }
        } catch (IOException broken) {
            end(broken);
        } catch (RuntimeException | Error ours) {
            end(new IOException("reading ahead failed: " + ours, ours));
        }
    }

    /// Hands over what was read; returns where to read to next, or `null` when it is the owner's turn.
    private synchronized ByteBuffer next() {
        ahead.filled();
        if (write.get() == Write.NONE || !ahead.makeRoom()) {
            return end(null);
        }
        notifyAll();
        return ahead.room();
    }

    private synchronized ByteBuffer end(IOException broken) {
        failure = broken;
        reading = false;
        notifyAll();
        return null;
    }

    @Override
    public boolean isOpen() {
        return socket.isOpen();
    }

    /// Closes the socket, which ends all reads and writes. Any thread.
    @Override
    public void close() {
        Sockets.close(socket);
    }

    /// Closes the socket and waits until nobody reads it; nothing that was read ahead is left. The owner's thread only.
    void finish() {
        close();
        awaitEnd(lastHelper());
        synchronized (this) {
            forget();
        }
    }

    private synchronized Thread lastHelper() {
        write.set(Write.NONE);
        return helper;
    }

    /// Without a limit: a read of a closed socket returns at once.
    private static void awaitEnd(Thread helper) {
        boolean interrupted = false;
        while (helper != null && helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
