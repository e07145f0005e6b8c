package divide.inspector.capture;

import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Records one connection: it cuts the bytes into exchanges as the frames are told, and answers how each one stands.
///
/// The connection's thread reports, the window's asks: both hold this object's monitor, and let go of it before they
/// enter the store's.
final class ConnectionRecorder implements FrameTap {
    private static final byte[] NOTHING = {};

    private final Recorder recorder;
    private final Link link;
    private final Dissector dissector;
    private final ByteQueue requests = new ByteQueue();
    private final ByteQueue responses = new ByteQueue();
    private final Deque<RecordedExchange> waiting = new ArrayDeque<>();
    private final Deque<Long> handlerTimes = new ArrayDeque<>();
    private RecordedExchange arriving;
    private Optional<ConnectionRecorder> ownClient = Optional.empty();
    private boolean started;
    private int connection;

    ConnectionRecorder(Recorder recorder, Link link, Dissector dissector) {
        this.recorder = recorder;
        this.link = link;
        this.dissector = dissector;
    }

    @Override
    public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
        if (isTheOtherEndOfOurs()) {
            return;
        }
        switch (kind) {
            case REQUEST -> requestBytes(bytes, from, length, nanos);
            case RESPONSE -> responseBytes(bytes, from, length, nanos);
        }
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

    private void requestBytes(byte[] bytes, int from, int length, long nanos) {
        RecordedExchange begun;
        synchronized (this) {
            requests.add(bytes, from, length);
            if (arriving != null) {
                arriving.requestMoved(nanos);
                return;
            }
            begun = begin(nanos);
            arriving = begun;
        }
        begun.enter();
    }

    private RecordedExchange begin(long nanos) {
        if (connection == 0 && recorder.isRecording()) {
            connection = recorder.numberConnection();
        }
        return new RecordedExchange(nanos);
    }

    private void responseBytes(byte[] bytes, int from, int length, long nanos) {
        RecordedExchange stray = null;
        synchronized (this) {
            responses.add(bytes, from, length);
            if (waiting.isEmpty()) {
                stray = begin(nanos);
                waiting.add(stray);
            }
            waiting.getFirst().responseMoved(nanos);
        }
        if (stray != null) {
            stray.enter();
        }
    }

    @Override
    public void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {
        if (isTheOtherEndOfOurs()) {
            return;
        }
        switch (kind) {
            case REQUEST -> requestFrame(length, firstNanos, lastNanos);
            case RESPONSE -> responseFrame(length, firstNanos, lastNanos);
        }
    }

    private void requestFrame(int length, long first, long last) {
        RecordedExchange next = null;
        synchronized (this) {
            arriving.request(requests.take(length), first, last);
            waiting.add(arriving);
            arriving = null;
            if (requests.size() > 0) {
                next = begin(last);
                arriving = next;
            }
        }
        if (next != null) {
            next.enter();
        }
    }

    private void responseFrame(int length, long first, long last) {
        RecordedExchange done;
        synchronized (this) {
            done = waiting.removeFirst();
            boolean nothingElseIsAwaited = waiting.isEmpty() && link.side() == Side.CLIENT;
            byte[] bytes = responses.take(nothingElseIsAwaited ? responses.size() : length);
            done.response(bytes, first, last, handlerTimes.isEmpty() ? Times.UNKNOWN : handlerTimes.removeFirst());
        }
        done.leave(Ending.ENDED);
    }

    @Override
    public void handled(long nanos) {
        if (isTheOtherEndOfOurs()) {
            ownClient.orElseThrow().handled(nanos);
        } else {
            synchronized (this) {
                handlerTimes.add(nanos);
            }
        }
    }

    @Override
    public void closed(Ending ending, long nanos) {
        recorder.forget(link);
        if (ownClient.isEmpty()) {
            cutOff().forEach(exchange -> exchange.leave(ending));
        }
        recorder.changed();
    }

    /// Takes out what is under way, with the bytes that did arrive.
    private synchronized List<RecordedExchange> cutOff() {
        List<RecordedExchange> cut = new ArrayList<>(waiting);
        if (!cut.isEmpty()) {
            cut.getFirst().response = responses.take(responses.size());
        }
        if (arriving != null) {
            arriving.request = requests.take(requests.size());
            cut.add(arriving);
        }
        waiting.clear();
        arriving = null;
        return cut;
    }

    /// One exchange of this connection. Its fields are guarded by the connection's monitor.
    private final class RecordedExchange implements OpenExchange {
        private final boolean recorded = recorder.isRecording();
        private long number;
        private byte[] request;
        private byte[] response;
        private long requestFirst;
        private long requestLast;
        private long responseFirst;
        private long responseLast;
        private long handler = Times.UNKNOWN;

        RecordedExchange(long nanos) {
            requestFirst = nanos;
            requestLast = nanos;
        }

        void requestMoved(long nanos) {
            requestLast = nanos;
        }

        void responseMoved(long nanos) {
            responseFirst = responseFirst == 0 ? nanos : responseFirst;
            responseLast = nanos;
        }

        void request(byte[] bytes, long first, long last) {
            request = bytes;
            requestFirst = first;
            requestLast = last;
        }

        void response(byte[] bytes, long first, long last, long handlerNanos) {
            response = bytes;
            responseFirst = first;
            responseLast = last;
            handler = handlerNanos;
        }

        /// Called without the monitor: the store calls back with its own held.
        void enter() {
            if (recorded) {
                number = recorder.begin(this);
            }
        }

        void leave(Ending ending) {
            if (recorded) {
                Exchange done = at(number, Exchange.State.DONE, ending);
                recorder.finish(done.marked(Marks.of(done, dissector)));
            }
        }

        @Override
        public Exchange snapshot(long number) {
            synchronized (ConnectionRecorder.this) {
                Exchange.State state = this == arriving ? Exchange.State.ARRIVING : Exchange.State.WAITING;
                return at(number, state, Ending.OPEN);
            }
        }

        private Exchange at(long number, Exchange.State state, Ending ending) {
            return new Exchange(
                    number,
                    source(),
                    connection,
                    state,
                    ending,
                    times(),
                    request(),
                    response(),
                    Mark.OPEN,
                    Optional.empty());
        }

        private Source source() {
            return link.side() == Side.SERVER ? Source.SERVER : Source.CALL;
        }

        private byte[] request() {
            return request != null ? request : this == arriving ? requests.copy() : NOTHING;
        }

        private byte[] response() {
            return response != null ? response : this == waiting.peekFirst() ? responses.copy() : NOTHING;
        }

        private Times times() {
            long answered = responseFirst == 0 ? requestLast : responseFirst;
            return new Times(requestFirst, requestLast, answered, Math.max(answered, responseLast), handler);
        }
    }
}
