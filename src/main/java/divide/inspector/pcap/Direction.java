package divide.inspector.pcap;

/// What one end of a stream sends, put in order. One thread at a time.
///
/// Sequence numbers wrap around: only their differences mean anything.
final class Direction {
    /// Nothing is sent further ahead than the largest window, so a number beyond it isn't of this stream.
    static final int FARTHEST = 1 << 30;

    private static final int MOST_PIECES = 4096;
    private static final int MOST_BYTES = 1 << 20;

    private final Sender sender;
    private final Told told;
    private boolean started;
    private boolean opened;
    private int first;
    private int next;
    private boolean finishing;
    private int finish;
    private boolean finished;
    private Pieces held;

    Direction(Sender sender, Told told) {
        this.sender = sender;
        this.told = told;
    }

    /// Whether the sender is known to begin, or to have begun, with another number than `first`.
    boolean contradicts(int first) {
        return opened ? this.first != first : started && next != first;
    }

    /// The sender opens the connection; its first byte has the number `first`.
    void open(int first) {
        this.first = first;
        opened = true;
        start(first);
    }

    /// The next byte that counts has the number `next`, unless that is known already.
    void start(int next) {
        if (!started) {
            started = true;
            this.next = next;
        }
    }

    boolean isFinished() {
        return finished;
    }

    /// Whether the number can be one of this stream's.
    boolean isNear(int sequence) {
        return !started || Math.abs((long) (sequence - next)) <= FARTHEST;
    }

    /// What is missing before the number `sequence` won't come.
    void skipTo(int sequence) {
        if (started && sequence - next > 0 && isNear(sequence)) {
            next = sequence;
        }
    }

    /// Takes the payload of a segment.
    ///
    /// @param sequence the number of its first byte
    /// @param captured how many of its bytes are there; the rest of them is a hole
    void take(int sequence, byte[] bytes, int from, int captured, long nanos) {
        int ahead = sequence - next;
        if (finished || captured == 0) {
            return;
        }
        if (ahead > 0) {
            hold(sequence, bytes, from, captured, nanos);
        } else if (captured + ahead > 0) {
            deliver(bytes, from - ahead, captured + ahead, nanos);
            goOn(nanos, nanos);
        }
    }

    private void deliver(byte[] bytes, int from, int length, long nanos) {
        next += length;
        told.bytes(sender, bytes, from, length, nanos);
    }

    private void hold(int sequence, byte[] bytes, int from, int length, long nanos) {
        if (held == null) {
            held = new Pieces();
        }
        int before = held.size();
        held.add(sequence, bytes, from, length, nanos);
        boolean isTooMuch = told.held(held.size() - before);
        if (isTooMuch || held.size() > MOST_BYTES || held.count() > MOST_PIECES) {
            lose(held.sequence(), nanos);
        }
    }

    /// The other end has got everything before the number `acknowledged`: what is not here of it, the file lacks.
    ///
    /// A single byte with nothing behind it may be the end of the direction, which counts as one and can get
    /// lost too.
    void acknowledged(int acknowledged, long nanos) {
        start(acknowledged);
        int ahead = acknowledged - next;
        boolean mayBeItsEnd = ahead == 1 && (held == null || held.isEmpty());
        if (ahead > 0 && ahead <= FARTHEST && !finished && !mayBeItsEnd) {
            lose(acknowledged, nanos);
        }
    }

    /// The sender sends nothing from the number `end` on.
    void finish(int end, long nanos) {
        if (!finishing) {
            finishing = true;
            finish = end;
        }
        checkFinish(nanos);
    }

    /// Hands over what is held, with gaps where something is missing.
    void flush(long nanos) {
        while (held != null && !held.isEmpty()) {
            lose(held.sequence(), nanos);
        }
    }

    /// Gives up what is missing before the number `until`. What waited for it was readable when it came, since only the
    /// file lacks what was in front of it.
    private void lose(int until, long nanos) {
        while (until - next > 0 && !finished) {
            int end = nextKnown(until);
            if (end - next > 0) {
                told.gap(sender, end - next, nanos);
                next = end;
            }
            goOn(Long.MIN_VALUE, nanos);
        }
    }

    private int nextKnown(int until) {
        int end = until;
        if (held != null && !held.isEmpty() && held.sequence() - end < 0) {
            end = held.sequence();
        }
        return finishing && finish - next >= 0 && finish - end < 0 ? finish : end;
    }

    /// Hands over what was held and is in order now.
    ///
    /// @param readable when that became readable, if it had come before
    /// @param nanos now
    private void goOn(long readable, long nanos) {
        while (held != null && !held.isEmpty() && held.sequence() - next <= 0) {
            byte[] bytes = held.bytes();
            int known = next - held.sequence();
            long time = Math.max(readable, held.nanos());
            int before = held.size();
            held.removeFirst();
            told.held(held.size() - before);
            if (known < bytes.length) {
                deliver(bytes, known, bytes.length - known, time);
            }
        }
        checkFinish(nanos);
    }

    private void checkFinish(long nanos) {
        if (finishing && !finished && finish - next <= 0) {
            finished = true;
            next = finish + 1;
            discard();
            told.finished(sender, nanos);
        }
    }

    /// Behind its end there can be nothing.
    private void discard() {
        if (held != null) {
            told.held(-held.size());
            held = null;
        }
    }
}
