package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
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

    /// A connection has its number from its first recorded exchange on.
    private static final int NOT_CONNECTED = 0;

    private final Recorder recorder;
    private final Source source;
    private final Link link;
    private final ByteQueue requests = new ByteQueue();
    private final ByteQueue responses = new ByteQueue();
    private final UnderwayQueue waiting = new UnderwayQueue();
    private Underway arriving;
    /// How many of those that wait have been handled: the oldest ones.
    private int handled;

    private Optional<FrameTap> ownClient = Optional.empty();
    private boolean started;
    private int connection;

    ConnectionRecorder(Recorder recorder, Source source, Link link) {
        this.recorder = recorder;
        this.source = source;
        this.link = link;
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
            Underway stray = begin(requests.start(), nanos);
            stray.request(0, nanos, nanos);
            waiting.add(stray);
        }
        responses.add(bytes, from, length, nanos);
        waiting.first().responseMoved(nanos);
        return isStray ? waiting.first().number() : NOTHING_BEGAN;
    }

    private Underway begin(long place, long nanos) {
        boolean recorded = source == Source.FILE || recorder.isRecording();
        if (connection == NOT_CONNECTED && recorded) {
            connection = recorder.store().connect(source, link.client(), link.server(), nanos);
        }
        Underway spare = waiting.takeSpare();
        Underway begun = spare == null ? new Underway(this, source, requests, responses) : spare;
        begun.begin(connection, place, nanos);
        if (recorded) {
            begun.number(recorder.store().begin(begun, connection));
        }
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
        if (responses.size() > 0 && !waiting.isEmpty()) {
            waiting.first().takeResponses();
        }
        return number;
    }

    private Underway removeFirst() {
        handled = Math.max(0, handled - 1);
        return waiting.remove();
    }

    private long end(Underway exchange, Ending ending) {
        long number = exchange.number();
        if (number != Underway.UNNUMBERED) {
            exchange.end(ending);
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
        if (connection != NOT_CONNECTED) {
            recorder.store().disconnect(connection, ending, nanos);
            connection = NOT_CONNECTED;
        }
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
