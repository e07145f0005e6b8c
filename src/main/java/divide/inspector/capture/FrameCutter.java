package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameSearch;
import divide.inspector.protocol.Reading;

/// Cuts one direction of a connection into frames, and into what is none. Frames that came whole are read where they
/// lie; only what is cut off is kept until its rest comes. One thread at a time.
final class FrameCutter {
    /// What is no frame is told of in parts of this size, so that it takes no more memory however long it is.
    static final int PART = 16 * 1024;

    /// Is told what was cut. All bytes are told of before it is said what they are.
    interface Cuts {
        /// Bytes that belong behind those that were told of last.
        void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos);

        /// The oldest bytes are a frame.
        void frame(FrameKind kind, int length, long firstNanos, long lastNanos);

        /// The oldest bytes are no frame.
        void undecoded(FrameKind kind, int length, long firstNanos, long lastNanos);
    }

    private static final int MORE = -1;

    private final FrameKind kind;
    private final FrameReader reader;
    private final FrameSearch search;
    private final Cuts cuts;
    private final Reading reading = Reading.plain();
    private final ByteQueue pending = new ByteQueue();
    private boolean searching;
    private int told;
    private int wanted;
    private long firstNanos;
    private long lastNanos;

    FrameCutter(FrameKind kind, FrameReader reader, FrameSearch search, Cuts cuts) {
        this.kind = kind;
        this.reader = reader;
        this.search = search;
        this.cuts = cuts;
    }

    /// Whether it has lost the frames and looks for the next one.
    boolean isSearching() {
        return searching;
    }

    /// How many bytes belong to no frame yet.
    int pending() {
        return pending.size();
    }

    /// Looks for the next frame in what comes from now on.
    void search() {
        searching = true;
        search.begin(0);
    }

    /// Takes the next bytes, which came at `nanos`.
    void bytes(byte[] bytes, int from, int length, long nanos) {
        lastNanos = nanos;
        if (pending.size() == 0) {
            firstNanos = nanos;
            keep(bytes, from, length, cut(bytes, from, from + length));
        } else {
            pending.add(bytes, from, length, nanos);
            cutPending();
        }
    }

    private void keep(byte[] bytes, int from, int length, int used) {
        if (used < length) {
            pending.add(bytes, from + used, length - used, lastNanos);
        }
    }

    private void cutPending() {
        int at = pending.index(pending.start());
        pending.drop(cut(pending.array(), at, at + pending.size()));
    }

    /// Returns how many bytes it is done with.
    private int cut(byte[] bytes, int from, int to) {
        int at = from;
        int used = 0;
        while (used != MORE && at < to) {
            used = searching ? find(bytes, at, to) : read(bytes, at, to);
            at += Math.max(0, used);
        }
        return at - from;
    }

    /// Reads the frame that begins at `at`, and returns its length, or [#MORE]. One that was cut off is not read again
    /// until its awaited field is whole.
    private int read(byte[] bytes, int at, int to) {
        if (to - at < wanted) {
            tell(bytes, at, to - at);
            return MORE;
        }
        reader.read(kind, bytes, at, to, reading);
        return switch (reading.state()) {
            case WHOLE -> frame(bytes, at, reading.length());
            case PARTIAL -> {
                wanted = to - at + reading.need() - reading.have();
                tell(bytes, at, to - at);
                yield MORE;
            }
            case ENDLESS -> {
                searching = true;
                search.begin(1);
                yield 0;
            }
        };
    }

    private int frame(byte[] bytes, int at, int length) {
        tell(bytes, at, length);
        end(length);
        cuts.frame(kind, length, firstNanos, lastNanos);
        firstNanos = lastNanos;
        return length;
    }

    /// Passes over bytes that are no frame, and returns how many, or [#MORE].
    private int find(byte[] bytes, int at, int to) {
        int place = search.find(bytes, at, to);
        int known = place == FrameSearch.NOT_FOUND ? search.decided() : place;
        if (known >= PART) {
            return undecoded(bytes, at, PART);
        }
        if (place == FrameSearch.NOT_FOUND) {
            tell(bytes, at, known);
            return MORE;
        }
        searching = false;
        return undecoded(bytes, at, place);
    }

    private int undecoded(byte[] bytes, int at, int length) {
        if (length > 0) {
            tell(bytes, at, length);
            end(length);
            search.drop(length);
            cuts.undecoded(kind, length, firstNanos, lastNanos);
            firstNanos = lastNanos;
        }
        return length;
    }

    private void end(int length) {
        told = Math.max(0, told - length);
        wanted = 0;
    }

    private void tell(byte[] bytes, int at, int count) {
        if (count > told) {
            int from = told;
            told = count;
            cuts.bytes(kind, bytes, at + from, count - from, lastNanos);
        }
    }

    /// The other end has begun to speak, so what was said until now is a whole of some kind, if it is no frame.
    void turn() {
        if (!searching || pending.size() == 0) {
            return;
        }
        int at = pending.index(pending.start());
        int to = at + pending.size();
        int place = search.findLast(pending.array(), at, to);
        if (place == FrameSearch.NOT_FOUND) {
            pending.drop(undecoded(pending.array(), at, Math.min(told, search.decided())));
        } else {
            searching = false;
            undecoded(pending.array(), at, place);
            pending.drop(place + cut(pending.array(), at + place, to));
        }
    }

    /// No byte follows those that came, or none that belongs to them.
    void flush() {
        turn();
        int left = pending.size();
        int at = pending.index(pending.start());
        if (searching) {
            search.begin(left);
            undecoded(pending.array(), at, left);
        } else {
            tell(pending.array(), at, left);
        }
        pending.drop(left);
        told = 0;
        wanted = 0;
    }
}
