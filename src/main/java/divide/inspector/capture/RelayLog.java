package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.RelayTap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps what a relay reads until the relay has passed it on, and then has it recorded in the order in which it was
/// read. Whichever direction comes first records for both, so neither waits for the other's recording.
final class RelayLog implements RelayTap {
    /// A relay that is faster than its recording is slowed down behind so many bytes.
    private static final int MOST_BEHIND = 1 << 20;

    private final StreamObserver observer;
    private final FrameTap claim;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private RelayBatch filling = new RelayBatch();
    private RelayBatch spare = new RelayBatch();
    private boolean recording;

    /// @param claim the other half of the relay
    RelayLog(StreamObserver observer, FrameTap claim) {
        this.observer = observer;
        this.claim = claim;
    }

    @Override
    public void read(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
        lock.lock();
        try {
            while (recording && filling.size() > MOST_BEHIND) {
                room.awaitUninterruptibly();
            }
            filling.add(kind, bytes, from, length, nanos);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void passed() {
        for (RelayBatch batch = take(); batch != null; batch = take()) {
            try {
                batch.tell(observer);
            } finally {
                giveBack(batch);
            }
        }
    }

    /// What is to be recorded, or null when there is nothing or somebody is at it, who will come back for more.
    private RelayBatch take() {
        lock.lock();
        try {
            if (recording || filling.isEmpty()) {
                return null;
            }
            recording = true;
            RelayBatch taken = filling;
            filling = spare;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(RelayBatch batch) {
        batch.clear();
        lock.lock();
        try {
            spare = batch;
            recording = false;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void closed(Ending ending, long nanos) {
        passed();
        observer.closed(ending, nanos);
        claim.closed(ending, nanos);
    }
}
