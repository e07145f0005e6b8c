package divide.inspector.capture;

import divide.inspector.protocol.AnswerSearch;
import divide.inspector.protocol.CallSearch;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;

/// Watches the bytes of one connection between two other programs and makes exchanges of them: those that a proxy
/// passes on, or that a capture file has. One thread at a time.
///
/// Bytes that are no frame become exchanges of undecoded bytes, and the next frame is looked for behind them. What both
/// ends say in turn stays together as request and response, frames or not.
///
/// Answers belong to requests in the order of both, for that is the protocol. The order can be trusted as long as
/// every byte so far was part of a frame. After lost bytes it still can where their number fits only so many calls
/// or so many answers, which are then exchanges of their own. Otherwise, and behind bytes that are no frame, an
/// answer goes to the first request that it is exactly right for, and the requests before that one are given up.
/// Without such a request it goes to the first one that it is possible for, and without that it is stray. When
/// nothing waits any more the order is trusted again. So a loss can mislead about the calls that were under way, not
/// about the rest; and where an answer would have fitted another of them as well, its exchange says so.
public final class StreamObserver {
    /// How many requests may wait for their answers, and how many bytes of them: beyond that the oldest are given up.
    private static final int MOST_WAITING = 1 << 16;

    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final ConnectionRecorder recorder;
    private final Methods methods;
    private final Runnable onCall;
    private final Pairing pairing;
    private final FrameCutter requests;
    private final FrameCutter responses;
    private boolean doubtful;
    private boolean answerGoesOn;

    /// @param onCall runs for each whole request
    StreamObserver(ConnectionRecorder recorder, Methods methods, Limits limits, Runnable onCall) {
        this.onCall = onCall;
        this.recorder = recorder;
        this.methods = methods;
        this.pairing = recorder.pairing(methods, limits);
        FrameReader reader = new FrameReader(methods, limits);
        FrameCutter.Cuts cuts = new Told();
        AnswerSearch.Awaited awaited = (bytes, from, to) -> pairing.isRight(bytes, from, to);
        this.requests = new FrameCutter(FrameKind.REQUEST, reader, new CallSearch(methods), cuts);
        this.responses = new FrameCutter(FrameKind.RESPONSE, reader, new AnswerSearch(methods, limits, awaited), cuts);
    }

    /// Says that the connection began before anybody watched it: the first bytes may stand inside a frame.
    public void begunBefore() {
        doubtful = true;
        requests.search();
        responses.search();
    }

    /// Takes bytes as one read or one packet brought them, in the order of both directions together.
    ///
    /// @param kind whether they come from the client or from the server
    /// @param nanos when they came, in [System#nanoTime]
    public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
        other(kind).turn();
        answerGoesOn &= kind == FrameKind.RESPONSE;
        cutter(kind).bytes(bytes, from, length, nanos);
    }

    /// Says that bytes were lost behind those that came.
    ///
    /// @param length how many, 0 when that is not known
    public void gap(FrameKind kind, long length, long nanos) {
        switch (kind) {
            case REQUEST -> requestGap(length, nanos);
            case RESPONSE -> responseGap(length, nanos);
        }
    }

    private void requestGap(long length, long nanos) {
        boolean countable = length > 0 && !requests.isSearching();
        int calls = countable ? methods.callsIn(length + requests.pending()) : 0;
        requests.flush();
        requests.search();
        recorder.loseRequests(length, Math.min(calls, MOST_WAITING), nanos);
        doubtful |= calls == 0;
        keepBounds(nanos);
    }

    private void responseGap(long length, long nanos) {
        boolean countable = length > 0 && !doubtful && !responses.isSearching();
        responses.flush();
        int answers = countable ? pairing.answersIn(length) : 0;
        recorder.loseAnswers(length, Math.max(1, answers), nanos);
        if (answers == 0) {
            responses.search();
            doubtful = true;
        }
    }

    /// Says how long the handler took for the oldest exchange of which that isn't known, as whoever recorded it knew.
    public void handled(long nanos) {
        recorder.handled(nanos);
    }

    /// The number of the exchange that began last, 0 when none did.
    public long newest() {
        return recorder.newest();
    }

    /// How many exchanges there were.
    public long exchanges() {
        return recorder.exchanges();
    }

    /// Says that nothing more comes of either direction, and why.
    public void closed(Ending ending, long nanos) {
        requests.flush();
        responses.flush();
        recorder.closed(ending, nanos);
    }

    private FrameCutter cutter(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> requests;
            case RESPONSE -> responses;
        };
    }

    private FrameCutter other(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> responses;
            case RESPONSE -> requests;
        };
    }

    private void keepBounds(long nanos) {
        while (recorder.waiting() > MOST_WAITING || recorder.requestBytes() > MOST_BYTES && recorder.waiting() > 0) {
            recorder.passOver(1, Ending.PASSED_OVER, nanos);
            doubtful = true;
        }
    }

    private void request(int length, long firstNanos, long lastNanos) {
        recorder.frame(FrameKind.REQUEST, length, firstNanos, lastNanos);
        keepBounds(lastNanos);
    }

    private void answer(int length, long firstNanos, long lastNanos) {
        if (doubtful) {
            pair(length, lastNanos);
        }
        recorder.frame(FrameKind.RESPONSE, length, firstNanos, lastNanos);
        answerGoesOn = false;
        if (doubtful) {
            doubtful = requests.isSearching() || responses.isSearching() || recorder.waiting() > 0;
        }
    }

    private void pair(int length, long nanos) {
        int choice = pairing.choose(length);
        if (choice == Pairing.NOBODY) {
            recorder.putStray(nanos);
        } else if (choice > 0) {
            recorder.passOver(choice, Ending.PASSED_OVER, nanos);
        }
    }

    /// Hands on what was cut.
    private final class Told implements FrameCutter.Cuts {
        @Override
        public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
            if (kind == FrameKind.RESPONSE && answerGoesOn && responses.isSearching()) {
                recorder.putStrayUnlessAnswering(nanos);
            }
            recorder.bytes(kind, bytes, from, length, nanos);
        }

        @Override
        public void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {
            switch (kind) {
                case REQUEST -> {
                    onCall.run();
                    request(length, firstNanos, lastNanos);
                }
                case RESPONSE -> answer(length, firstNanos, lastNanos);
            }
        }

        /// A long answer that is no frame takes one request's place, not one for each of its parts.
        @Override
        public void undecoded(FrameKind kind, int length, long firstNanos, long lastNanos) {
            doubtful = true;
            switch (kind) {
                case REQUEST -> request(length, firstNanos, lastNanos);
                case RESPONSE -> {
                    recorder.frame(kind, length, firstNanos, lastNanos);
                    answerGoesOn = true;
                }
            }
        }
    }
}
