package divide.inspector.pcap;

import java.net.InetSocketAddress;

/// One TCP connection, as far as it can be seen. Its listener is asked for when there is something to tell, so that
/// connections that never carry a byte cost next to nothing. One thread at a time.
final class TcpStream implements Told {
    private final StreamKey key;
    private final boolean firstIsLow;
    private final StreamStart.Seen seen;
    private final long nanos;
    private final StreamListeners listeners;
    private final HeldBytes heldBytes;
    private final Direction first = new Direction(Sender.FIRST, this);
    private final Direction second = new Direction(Sender.SECOND, this);
    private StreamListener listener;
    private boolean ended;

    /// The stream that begins with `segment`, at which `key` is aimed.
    TcpStream(StreamKey key, Segment segment, StreamListeners listeners, HeldBytes heldBytes) {
        boolean answersAnOpening = segment.opens() && segment.acknowledges();
        this.key = key.copy();
        this.firstIsLow = key.isSentByLow() != answersAnOpening;
        this.seen = segment.opens() ? StreamStart.Seen.OPENING : StreamStart.Seen.MIDWAY;
        this.nanos = segment.nanos();
        this.listeners = listeners;
        this.heldBytes = heldBytes;
    }

    StreamKey key() {
        return key;
    }

    /// Who sent the segment that `aimed` is aimed at.
    Sender sender(StreamKey aimed) {
        return aimed.isSentByLow() == firstIsLow ? Sender.FIRST : Sender.SECOND;
    }

    private Direction of(Sender sender) {
        return sender == Sender.FIRST ? first : second;
    }

    private Direction against(Sender sender) {
        return sender == Sender.FIRST ? second : first;
    }

    /// Whether `segment` belongs to a later connection between the same ports.
    boolean isReplacedBy(Segment segment, Sender sender) {
        Direction direction = of(sender);
        if (segment.opens()) {
            boolean opensAgain = ended && !segment.acknowledges();
            return opensAgain || direction.contradicts(segment.sequence() + 1);
        }
        return segment.captured() > 0 && !direction.isNear(segment.sequence());
    }

    /// Takes a segment of `sender`. What it acknowledges was there before what it brings.
    void take(Segment segment, Sender sender) {
        if (ended) {
            return;
        }
        if (segment.acknowledges()) {
            against(sender).acknowledged(segment.acknowledged(), segment.nanos());
        }
        if (segment.resets()) {
            end(StreamEnd.RESET, segment.nanos());
        } else {
            takeData(segment, of(sender));
        }
    }

    private void takeData(Segment segment, Direction direction) {
        int sequence = segment.opens() ? segment.sequence() + 1 : segment.sequence();
        if (segment.opens()) {
            direction.open(sequence);
        } else {
            direction.start(sequence);
        }
        direction.take(sequence, segment.array(), segment.from(), segment.captured(), segment.nanos());
        if (segment.finishes()) {
            direction.finish(sequence + segment.length(), segment.nanos());
        }
    }

    /// Nothing more comes.
    void end(StreamEnd end, long nanos) {
        if (!ended) {
            first.flush(nanos);
            second.flush(nanos);
        }
        // The last bytes of the second direction may have ended it meanwhile.
        if (!ended) {
            ended = true;
            if (listener != null) {
                listener.ended(end, nanos);
                // The stream stays for what comes late; whoever listened need not.
                listener = null;
            }
        }
    }

    void comment(Sender sender, String text) {
        if (!ended) {
            listener().comment(sender, text);
        }
    }

    /// Tells of a tag. It goes with the bytes of its own packet, which therefore wait for no others: who wrote it knew
    /// what was lost.
    void tag(Sender sender, byte[] bytes, int from, int length, Segment segment) {
        if (!ended) {
            listener().tag(sender, bytes, from, length, segment.nanos());
            if (!segment.opens()) {
                of(sender).skipTo(segment.sequence());
            }
        }
    }

    private StreamListener listener() {
        if (listener == null) {
            InetSocketAddress low = key.low();
            InetSocketAddress high = key.high();
            listener = listeners.opened(new StreamStart(firstIsLow ? low : high, firstIsLow ? high : low, seen, nanos));
        }
        return listener;
    }

    @Override
    public void bytes(Sender sender, byte[] bytes, int from, int length, long nanos) {
        listener().bytes(sender, bytes, from, length, nanos);
    }

    @Override
    public void gap(Sender sender, long length, long nanos) {
        listener().gap(sender, length, nanos);
    }

    @Override
    public void finished(Sender sender, long nanos) {
        if (listener != null) {
            listener.finished(sender, nanos);
        }
        if (first.isFinished() && second.isFinished()) {
            end(StreamEnd.CLOSED, nanos);
        }
    }

    @Override
    public boolean held(int more) {
        return heldBytes.add(more);
    }
}
