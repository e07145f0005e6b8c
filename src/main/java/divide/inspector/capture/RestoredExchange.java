package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.util.Optional;

/// An exchange that is taken from a file piece by piece, and becomes what it was when it was recorded. The reader's
/// thread takes; the window may look meanwhile.
public final class RestoredExchange {
    private final Recorder recorder;
    private final Outline outline;
    private final ByteQueue requests = new ByteQueue();
    private final ByteQueue responses = new ByteQueue();
    private final Underway underway;
    private Annotation said = Annotation.NONE;
    private long number = Underway.UNNUMBERED;
    private boolean ended;

    RestoredExchange(Recorder recorder, Outline outline) {
        this.recorder = recorder;
        this.outline = outline;
        this.underway = new Underway(this, outline.source(), requests, responses);
        underway.begin(outline.connection(), 0, outline.times().requestFirst());
    }

    /// Takes the next bytes of one of its frames; more than the file says that it has are none of its own.
    ///
    /// @param nanos when they came, in [System#nanoTime]
    /// @return how many it took
    public synchronized int bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
        int count = ended ? 0 : Math.min(length, missing(kind));
        if (count > 0) {
            queue(kind).add(bytes, from, count, nanos);
            moved(kind, nanos);
        }
        return count;
    }

    /// How many bytes it holds; none any more once the capture has them.
    public synchronized int size() {
        return requests.size() + responses.size();
    }

    private void moved(FrameKind kind, long nanos) {
        switch (kind) {
            case REQUEST -> underway.requestMoved(nanos);
            case RESPONSE -> underway.responseMoved(nanos);
        }
        if (missing(FrameKind.REQUEST) == 0) {
            underway.requestEnded();
        }
    }

    private ByteQueue queue(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> requests;
            case RESPONSE -> responses;
        };
    }

    private int missing(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> outline.requestLength() - requests.size();
            case RESPONSE -> outline.responseLength() - responses.size();
        };
    }

    /// Whether the capture has all that there will ever be of it.
    public synchronized boolean isKept() {
        return ended && number != Underway.UNNUMBERED;
    }

    /// Whether all of its bytes are there.
    public synchronized boolean isWhole() {
        return missing(FrameKind.REQUEST) == 0 && missing(FrameKind.RESPONSE) == 0;
    }

    /// Keeps what a user says of it.
    public void say(Annotation annotation) {
        said = annotation;
        if (number != Underway.UNNUMBERED) {
            recorder.store().annotate(number, said);
        }
    }

    /// What a user says of it.
    public Annotation said() {
        return said;
    }

    /// Comes into view: it gets the next number.
    public void begin() {
        takeNumber();
        say(said);
        if (ended) {
            keep();
        }
        recorder.changed();
    }

    private synchronized void takeNumber() {
        number = recorder.store().begin(underway, outline.connection());
        underway.number(number);
    }

    /// Is as the file says that it was: all of it is there.
    public void end() {
        end(outline.ending(), outline.loss());
    }

    /// No more of it comes though the file says that there is more.
    ///
    /// @param why [Ending#CAPTURE_ENDED] where the file ends too early, [Ending#LOST] where it lacks something
    public void cutOff(Ending why) {
        FrameKind kind = missing(FrameKind.REQUEST) > 0 ? FrameKind.REQUEST : FrameKind.RESPONSE;
        Optional<Note.Loss> lost =
                Optional.<Note.Loss>of(new Note.Lost(kind, missing(kind))).filter(_ -> why == Ending.LOST);
        end(why, lost.or(outline::loss));
    }

    private void end(Ending ending, Optional<Note.Loss> loss) {
        settle(ending, loss);
        if (number != Underway.UNNUMBERED) {
            keep();
        }
    }

    private synchronized void settle(Ending ending, Optional<Note.Loss> loss) {
        Times times = outline.times();
        underway.request(requests.size(), times.requestFirst(), times.requestLast());
        underway.response(responses.size(), times.responseFirst(), times.responseLast());
        underway.handled(times.handler());
        loss.ifPresent(this::lose);
        underway.end(ending);
        ended = true;
    }

    private void lose(Note.Loss loss) {
        switch (loss) {
            case Note.Lost lost -> underway.lose(lost, false);
            case Note.Uncertain _ -> underway.doubt();
        }
    }

    private void keep() {
        keepNumbered();
        recorder.ended(number);
    }

    private synchronized void keepNumbered() {
        recorder.keep(underway);
        underway.leave();
    }
}
