package divide.inspector.load;

import divide.inspector.rpc.CallFailedException;
import java.util.Optional;

/// How a run stands; the last one is its result.
///
/// @param state what the run is doing
/// @param nanos how long it has called
/// @param connections how many connections stand
/// @param sent how many calls were sent
/// @param behind how many calls are due by the rate and could not be sent
/// @param counts how many ended how
/// @param latencies how long answers took: from when a call was due at a rate, flat out from when it was written
/// @param picture how that was spread over the time
/// @param trouble what went wrong first, when something did
/// @param failure why no connection can be had, when that ended the run
public record LoadProgress(
        State state,
        long nanos,
        int connections,
        long sent,
        long behind,
        Counts counts,
        Latencies latencies,
        LatencyPicture picture,
        Optional<Trouble> trouble,
        Optional<CallFailedException> failure) {
    /// What a run is doing.
    public enum State {
        CONNECTING,
        RUNNING,
        DONE,
        CANCELLED,
        /// No connection was to be had, or the run broke off by a mistake of this program, which is logged.
        FAILED;

        /// Whether nothing more comes.
        public boolean isOver() {
            return switch (this) {
                case CONNECTING, RUNNING -> false;
                case DONE, CANCELLED, FAILED -> true;
            };
        }
    }

    /// Of a run that begins.
    static final LoadProgress NONE = new LoadProgress(
            State.CONNECTING,
            0,
            0,
            0,
            0,
            Counts.NONE,
            Latencies.NONE,
            LatencyPicture.NONE,
            Optional.empty(),
            Optional.empty());

    private static final double SECOND = 1e9;

    /// How many answers came a second.
    public double rate() {
        return nanos == 0 ? 0 : counts.answered() / (nanos / SECOND);
    }

    LoadProgress withFailure(Optional<CallFailedException> why) {
        return new LoadProgress(state, nanos, connections, sent, behind, counts, latencies, picture, trouble, why);
    }

    /// The same, in another state.
    LoadProgress in(State now) {
        return new LoadProgress(now, nanos, connections, sent, behind, counts, latencies, picture, trouble, failure);
    }
}
