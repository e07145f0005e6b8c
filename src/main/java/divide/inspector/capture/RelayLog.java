package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.RelayTap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps what a relay reads until the relay has passed it on, and then has it recorded in the order in which it was
/// read. Whichever direction comes first records for both, so that the other one can go on; but once more only: a
/// server that says more and more would keep the client's bytes waiting. From then on the other one records itself.
final class RelayLog implements RelayTap {
    /// A relay that is faster than its recording is slowed down behind so many bytes.
    private static final int MOST_BEHIND = 1 << 20;

    /// How somebody records: what comes in the first round is recorded in the last one, what comes in that by whoever
    /// brings it.
    private enum Recording {
        NONE,
        FIRST_ROUND,
        LAST_ROUND
    }

    private final StreamObserver observer;
    private final FrameTap claim;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private RelayBatch filling = new RelayBatch();
    private RelayBatch spare = new RelayBatch();
    private Recording recording = Recording.NONE;

    /// @param claim the other half of the relay
    RelayLog(StreamObserver observer, FrameTap claim) {
        this.observer = observer;
        this.claim = claim;
    }

    @Override
    public void read(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
        lock.lock();
        try {
            while (recording != Recording.NONE && filling.size() > MOST_BEHIND) {
                moved.awaitUninterruptibly();
            }
            filling.add(kind, bytes, from, length, nanos);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void passed() {
        RelayBatch batch = begin();
        while (batch != null) {
            batch = record(batch);
        }
    }

    /// What is to be recorded, or null when there is nothing or somebody is at it, who will come back for it.
    private RelayBatch begin() {
        lock.lock();
        try {
            while (recording == Recording.LAST_ROUND) {
                moved.awaitUninterruptibly();
            }
            return recording == Recording.NONE && !filling.isEmpty() ? take(Recording.FIRST_ROUND) : null;
        } finally {
            lock.unlock();
        }
    }

    private RelayBatch take(Recording round) {
        recording = round;
        RelayBatch taken = filling;
        filling = spare;
        moved.signalAll();
        return taken;
    }

    /// Returns what is to be recorded next, or null when that is for others.
    private RelayBatch record(RelayBatch batch) {
        boolean isTold = false;
        try {
            batch.tell(observer);
            isTold = true;
        } finally {
            batch.clear();
            if (!isTold) {
                end(batch);
            }
        }
        return goOn(batch);
    }

    private RelayBatch goOn(RelayBatch done) {
        lock.lock();
        try {
            if (recording == Recording.FIRST_ROUND && !filling.isEmpty()) {
                spare = done;
                return take(Recording.LAST_ROUND);
            }
            end(done);
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void end(RelayBatch done) {
        lock.lock();
        try {
            spare = done;
            recording = Recording.NONE;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void closed(Ending ending, long nanos) {
        while (!isRecorded()) {
            passed();
        }
        observer.closed(ending, nanos);
        claim.closed(ending, nanos);
    }

    private boolean isRecorded() {
        lock.lock();
        try {
            return filling.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
