package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.util.List;
import java.util.Optional;

/// A request and its response as they stand at one moment.
///
/// @param number the exchange's number, counted from 1
/// @param source where it comes from
/// @param connection the number of its connection, counted from 1; 0 when there is none
/// @param state how far it is
/// @param ending why no more bytes come; [Ending#OPEN] while some may
/// @param times when its parts came
/// @param request the request's bytes so far
/// @param response the response's bytes so far, and whatever came with them
/// @param mark what its row is marked with
/// @param note what the bytes don't tell
/// @param requestArrivals the reads in which the request came; the last one ends with what has come
/// @param responseArrivals the reads in which the response came
public record Exchange(
        long number,
        Source source,
        int connection,
        State state,
        Ending ending,
        Times times,
        byte[] request,
        byte[] response,
        Mark mark,
        Optional<Note> note,
        List<Arrival> requestArrivals,
        List<Arrival> responseArrivals) {
    /// How far an exchange is.
    public enum State {
        /// Its request is arriving.
        ARRIVING,
        /// Its request is whole, its response isn't.
        WAITING,
        /// No more bytes come.
        DONE
    }

    /// Whether no more bytes of it come.
    public boolean isDone() {
        return state == State.DONE;
    }

    /// Whether it is known how long the answer took: nothing is of one that was never answered, or pasted.
    public boolean isTimed() {
        boolean isLocal = note.filter(Note.Local.class::isInstance).isPresent();
        return isDone() && source != Source.PASTED && (response.length > 0 || isLocal);
    }

    /// The reads in which one of its frames came: places behind bytes of the frame, ascending.
    public List<Arrival> arrivals(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> requestArrivals;
            case RESPONSE -> responseArrivals;
        };
    }

    /// Whether nothing has happened between this look at an exchange and the other one.
    public boolean looksLike(Exchange other) {
        return number == other.number
                && state == other.state
                && request.length == other.request.length
                && response.length == other.response.length;
    }
}
