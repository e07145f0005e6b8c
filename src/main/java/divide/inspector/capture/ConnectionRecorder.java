package divide.inspector.capture;

import divide.inspector.protocol.AnswerFit;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.util.Optional;
import java.util.stream.LongStream;

/// Records one connection: it cuts the bytes into exchanges as the frames are told.
///
/// The connection's thread reports; the window asks its exchanges how they stand. Both hold this object's monitor, and
/// may enter the store's with it, never the other way round. Listeners are told without it.
final class ConnectionRecorder implements FrameTap {
    private static final long NOTHING_BEGAN = Underway.UNNUMBERED;

    private final Recorder recorder;
    private final Link link;
    private final ConnectionNumbers numbers;
    private final ByteQueue requests = new ByteQueue();
    private final ByteQueue responses = new ByteQueue();
    private final UnderwayQueue waiting = new UnderwayQueue();
    private Underway arriving;
    /// How many of those that wait have been handled: the oldest ones.
    private int handled;

    private Optional<FrameTap> ownClient = Optional.empty();
    private boolean started;

    ConnectionRecorder(Recorder recorder, Link link, ConnectionNumbers numbers) {
        this.recorder = recorder;
        this.link = link;
        this.numbers = numbers;
    }

    @Override
    public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
        if (isTheOtherEndOfOurs()) {
            return;
        }
        recorder.begun(
                switch (kind) {
                    case REQUEST -> requestBytes(bytes, from, length, nanos);
                    case RESPONSE -> responseBytes(bytes, from, length, nanos);
                });
        recorder.changed();
    }

    /// A client is known before it sends its first byte, so the first bytes of a server's connection are the moment to
    /// ask whose they are.
    private boolean isTheOtherEndOfOurs() {
        if (!started) {
            started = true;
            ownClient = recorder.ownClientOf(link);
        }
        return ownClient.isPresent();
    }

    /// Returns the number of the exchange that has begun.
    private synchronized long requestBytes(byte[] bytes, int from, int length, long nanos) {
        boolean begins = arriving == null;
        if (begins) {
            arriving = begin(requests.end(), nanos);
        }
        requests.add(bytes, from, length, nanos);
        arriving.requestMoved(nanos);
        return begins ? arriving.number() : NOTHING_BEGAN;
    }

    private synchronized long responseBytes(byte[] bytes, int from, int length, long nanos) {
        boolean isStray = waiting.isEmpty();
        if (isStray) {
            waiting.addFirst(beginStray(nanos));
        }
        responses.add(bytes, from, length, nanos);
        waiting.first().responseMoved(nanos);
        return isStray ? waiting.first().number() : NOTHING_BEGAN;
    }

    private Underway beginStray(long nanos) {
        Underway stray = begin(requests.start(), nanos);
        stray.request(0, nanos, nanos);
        return stray;
    }

    private Underway begin(long place, long nanos) {
        Underway spare = waiting.takeSpare();
        Underway begun = spare == null ? new Underway(this, numbers.source(), requests, responses) : spare;
        numbers.begin(begun, place, nanos);
        return begun;
    }

    @Override
    public void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {
        if (isTheOtherEndOfOurs()) {
            return;
        }
        switch (kind) {
            case REQUEST -> recorder.begun(requestFrame(length, firstNanos, lastNanos));
            case RESPONSE -> recorder.ended(responseFrame(length, firstNanos, lastNanos));
        }
    }

    /// Returns the number of the exchange that begins with the bytes behind the frame.
    private synchronized long requestFrame(int length, long first, long last) {
        Underway asked = arriving;
        asked.request(length, first, last);
        waiting.add(asked);
        long end = asked.requestEnd();
        if (end == requests.end()) {
            arriving = null;
            return NOTHING_BEGAN;
        }
        arriving = begin(end, last);
        arriving.requestMoved(last);
        return arriving.number();
    }

    /// Returns the number of the exchange that has ended.
    private synchronized long responseFrame(int length, long first, long last) {
        Underway answered = removeFirst();
        boolean nothingElseIsAwaited = waiting.isEmpty() && link.side() == Side.CLIENT;
        answered.response(nothingElseIsAwaited ? responses.size() : length, first, last);
        long number = end(answered, Ending.ENDED);
        giveResponsesToFirst(last);
        return number;
    }

    /// Bytes that are there when an answer has ended belong to what comes next, if only to a stray one.
    private void giveResponsesToFirst(long nanos) {
        if (responses.size() > 0) {
            if (waiting.isEmpty()) {
                waiting.addFirst(beginStray(nanos));
            }
            waiting.first().responseMoved(nanos);
        }
    }

    private Underway removeFirst() {
        handled = Math.max(0, handled - 1);
        return waiting.remove();
    }

    private long end(Underway exchange, Ending ending) {
        long number = exchange.number();
        Ending seen = exchange.note() == null || ending != Ending.ENDED ? ending : Ending.LOST;
        if (number != Underway.UNNUMBERED) {
            exchange.end(seen);
            recorder.keep(exchange);
        }
        exchange.leave();
        waiting.keepSpare(exchange);
        return number;
    }

    @Override
    public void handled(long nanos) {
        if (isTheOtherEndOfOurs()) {
            ownClient.orElseThrow().handled(nanos);
        } else {
            noteHandled(nanos);
        }
    }

    private synchronized void noteHandled(long nanos) {
        if (handled < waiting.size()) {
            waiting.get(handled++).handled(nanos);
        }
    }

    /// The number of the exchange that began last.
    synchronized long newest() {
        return numbers.newest();
    }

    /// How many exchanges of it were recorded.
    synchronized long exchanges() {
        return numbers.count();
    }

    /// How many exchanges wait for their answers.
    synchronized int waiting() {
        return waiting.size();
    }

    /// How many bytes of requests are kept for exchanges that wait or arrive.
    synchronized int requestBytes() {
        return requests.size();
    }

    /// What tells which of those that wait is answered, by calls of `methods`.
    Pairing pairing(Methods methods, Limits limits) {
        return new Pairing(this, waiting, responses, new AnswerFit(methods, limits));
    }

    /// Ends the oldest that wait, as they are.
    void passOver(int count, Ending ending, long nanos) {
        endFirst(count, ending, nanos).forEach(recorder::ended);
        recorder.changed();
    }

    private synchronized LongStream endFirst(int count, Ending ending, long nanos) {
        LongStream.Builder numbers = LongStream.builder();
        for (int i = 0; i < count; i++) {
            waiting.first().withdrawResponse();
            numbers.add(end(removeFirst(), ending));
        }
        giveResponsesToFirst(nanos);
        return numbers.build();
    }

    /// Has the bytes of the server that come next go on with what came before them, and answer nobody.
    synchronized void putStrayUnlessAnswering(long nanos) {
        if (waiting.isEmpty() || !waiting.first().isAnswering()) {
            putStray(nanos);
        }
    }

    /// Has the bytes of the server that are there, or come next, be a stray response and not the first one's.
    synchronized void putStray(long nanos) {
        if (!waiting.isEmpty()) {
            waiting.first().withdrawResponse();
        }
        waiting.addFirst(beginStray(nanos));
        giveResponsesToFirst(nanos);
    }

    /// Ends the request that arrives, if any, for want of its other bytes; and has as many exchanges wait as were lost.
    ///
    /// @param calls how many requests were lost whole or in part; 0 when that is not certain
    void loseRequests(long length, int calls, long nanos) {
        for (int i = 0; i < Math.max(1, calls); i++) {
            recorder.begun(loseRequest(i == 0 ? length : 0, calls > 0, nanos));
        }
        recorder.changed();
    }

    private synchronized long loseRequest(long length, boolean counted, long nanos) {
        Underway lost = arriving == null ? begin(requests.end(), nanos) : arriving;
        arriving = null;
        lost.requestEnded();
        lost.lose(new Note.Lost(FrameKind.REQUEST, length), counted);
        waiting.add(lost);
        return lost.number();
    }

    /// Ends the oldest that wait because their answers were lost, the first one in or after what came of it.
    ///
    /// @param answers how many, at least 1; when nobody waits a stray exchange says it
    void loseAnswers(long length, int answers, long nanos) {
        loseAnswers(length, answers, nanos, LongStream.builder()).forEach(recorder::ended);
        recorder.changed();
    }

    private synchronized LongStream loseAnswers(long length, int answers, long nanos, LongStream.Builder numbers) {
        if (waiting.isEmpty()) {
            waiting.addFirst(beginStray(nanos));
        }
        for (int i = 0; i < answers; i++) {
            waiting.first().lose(new Note.Lost(FrameKind.RESPONSE, i == 0 ? length : 0), false);
            numbers.add(end(removeFirst(), Ending.LOST));
        }
        return numbers.build();
    }

    @Override
    public void closed(Ending ending, long nanos) {
        recorder.forget(link);
        if (ownClient.isEmpty()) {
            cutOff(ending).forEach(recorder::ended);
            disconnect(ending, nanos);
        }
        recorder.changed();
    }

    private synchronized void disconnect(Ending ending, long nanos) {
        numbers.disconnect(ending, nanos);
    }

    /// Ends what is under way, with the bytes that did arrive; returns the numbers.
    private synchronized LongStream cutOff(Ending ending) {
        LongStream.Builder numbers = LongStream.builder();
        while (!waiting.isEmpty()) {
            numbers.add(end(removeFirst(), ending));
        }
        if (arriving != null) {
            numbers.add(end(arriving, ending));
            arriving = null;
        }
        return numbers.build();
    }
}
