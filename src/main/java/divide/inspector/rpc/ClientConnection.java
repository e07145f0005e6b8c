package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;
import divide.inspector.wire.Sink;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// The client's end of one connection. One thread at a time.
final class ClientConnection {
    /// How soon after an answer a call follows it at once: little more than it takes to return and to be called again.
    private static final long AT_ONCE_NANOS = 2_000;

    /// After how many answers a server is known to keep connections.
    private static final int TRUSTED = 16;

    private final SocketChannel socket;
    private final Target target;
    private final Duration limit;
    private final long limitNanos;
    private final FrameReader reader;
    private final FrameTap tap;
    private final Cancellation cancellation;
    private final InetSocketAddress local;
    private final Deadline deadline;
    private final Reading reading = Reading.plain();
    private final Shuttle shuttle = new Shuttle();
    private final Inbox inbox = new Inbox(shuttle);
    private final Sink outbox = new Sink(64);
    private int answered;
    private long lastAnswer;
    private final Runnable onPassed;
    private long begun;

    ClientConnection(
            SocketChannel socket,
            Target target,
            Duration limit,
            Methods methods,
            Limits limits,
            Taps taps,
            Cancellation cancellation,
            Runnable onPassed)
            throws CallFailedException {
        this.socket = socket;
        this.onPassed = onPassed;
        this.target = target;
        this.limit = limit;
        this.limitNanos = Durations.nanos(limit);
        this.reader = new FrameReader(methods, limits);
        this.cancellation = cancellation;
        try {
            this.local = (InetSocketAddress) socket.getLocalAddress();
            this.tap = taps.opened(Link.between(Side.CLIENT, local, (InetSocketAddress) socket.getRemoteAddress()));
        } catch (IOException gone) {
            Sockets.close(socket);
            throw isGivenUp(gone)
                    ? new CallFailedException(CallFailure.CANCELLED, gone)
                    : new CallFailedException(CallFailure.RESET, gone, target);
        } catch (RuntimeException | Error ours) {
            Sockets.close(socket);
            throw ours;
        }
        this.deadline = new Deadline(this::passed);
        Watchdog.SHARED.watch(deadline);
    }

    private void passed() {
        Sockets.close(socket);
        onPassed.run();
    }

    /// Has the call that begins now end within its limit.
    ///
    /// @param now [System#nanoTime]
    void begin(long now) {
        begun = now;
        deadline.set(now + limitNanos);
    }

    /// Keeps the connection for the next call, but not for longer than `idleNanos` after the last answer.
    void keep(long idleNanos) {
        deadline.set(lastAnswer + idleNanos);
    }

    /// Whether a deadline has passed, and so the socket is closed.
    boolean isOutworn() {
        return deadline.hasPassed();
    }

    InetSocketAddress localAddress() {
        return local;
    }

    /// Whether no byte has come since the last answer and the server still listens. Bytes that are there before a
    /// request was sent can't be its answer.
    ///
    /// A call that follows the last answer at once needs no look of its own: the read that took the answer took
    /// all that was there, and another look would hardly be younger when the request is sent, but costs some 4 % of
    /// the call. That the server has closed meanwhile is then told by the call, so a server that closes after each
    /// answer must first have shown that it doesn't.
    boolean isFresh() {
        if (deadline.hasPassed() || !socket.isOpen()) {
            return false;
        }
        return followsAtOnce() || looksFresh();
    }

    private boolean followsAtOnce() {
        return answered >= TRUSTED && begun - lastAnswer < AT_ONCE_NANOS && inbox.tookAll();
    }

    /// Sees bytes and the server's end alike; what the platform offers to look for bytes alone doesn't see the end.
    private boolean looksFresh() {
        try {
            return isSilent();
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean isSilent() throws IOException {
        socket.configureBlocking(false);
        int count = inbox.fill(socket);
        socket.configureBlocking(true);
        if (count > 0) {
            tap.bytes(FrameKind.RESPONSE, inbox.array(), inbox.from(), inbox.size(), System.nanoTime());
        }
        return count == 0;
    }

    /// Whether the next call may use this connection after its last answer.
    ///
    /// Not with bytes left over; not when the message was cut inside a character, for its rest may be under way and
    /// would be taken for the next answer; not when the deadline passed while the answer was taken, for then the
    /// watchdog is about to close the socket.
    boolean isReusable() {
        return inbox.isEmpty() && reading.isSound() && !deadline.hasPassed();
    }

    /// Makes the call that has begun. Afterwards the connection is to be kept or closed.
    Response call(Request request) throws CallFailedException {
        try {
            send(request, begun);
            return receive();
        } catch (IOException failure) {
            throw explain(failure);
        }
    }

    private void send(Request request, long now) throws IOException {
        outbox.clear();
        FrameWriter.write(request, outbox);
        tap.bytes(FrameKind.REQUEST, outbox.array(), 0, outbox.size(), now);
        tap.frame(FrameKind.REQUEST, outbox.size(), now, now);
        for (int sent = 0; sent < outbox.size(); ) {
            sent += shuttle.write(socket, outbox.array(), sent, outbox.size() - sent);
        }
    }

    private Response receive() throws IOException {
        long first = 0;
        while (true) {
            int before = inbox.size();
            int count = inbox.fill(socket);
            if (count < 0) {
                throw ended();
            }
            long now = System.nanoTime();
            first = before == 0 ? now : first;
            tap.bytes(FrameKind.RESPONSE, inbox.array(), inbox.from() + before, count, now);
            reader.read(FrameKind.RESPONSE, inbox.array(), inbox.from(), inbox.to(), reading);
            switch (reading.state()) {
                case WHOLE -> {
                    return take(first, now);
                }
                case ENDLESS -> throw notAnAnswer();
                case PARTIAL -> {}
            }
        }
    }

    private Response take(long first, long now) {
        Response response = Answers.of(reading);
        tap.frame(FrameKind.RESPONSE, reading.length(), first, now);
        inbox.use(reading.length());
        lastAnswer = now;
        answered = Math.min(TRUSTED, answered + 1);
        return response;
    }

    private CallFailedException notAnAnswer() {
        String words = Words.ENGLISH.finding(reading.findings().getFirst());
        return new CallFailedException(CallFailure.NOT_AN_ANSWER, null, target, words);
    }

    private CallFailedException ended() {
        return inbox.isEmpty()
                ? new CallFailedException(CallFailure.CLOSED, null, target)
                : new CallFailedException(
                        CallFailure.CLOSED_INSIDE,
                        null,
                        target,
                        reading.awaited().path());
    }

    private CallFailedException explain(IOException failure) {
        if (failure instanceof CallFailedException known) {
            return known;
        }
        if (isGivenUp(failure)) {
            return new CallFailedException(CallFailure.CANCELLED, failure);
        }
        if (deadline.hasPassed()) {
            String time = Durations.text(limit);
            return inbox.isEmpty()
                    ? new CallFailedException(CallFailure.NO_ANSWER, failure, target, time)
                    : new CallFailedException(
                            CallFailure.TIMED_OUT_INSIDE,
                            failure,
                            target,
                            time,
                            reading.awaited().path());
        }
        return new CallFailedException(CallFailure.RESET, failure, target);
    }

    /// An interrupt of the calling thread closes the socket just as [Caller#cancel] does.
    private boolean isGivenUp(IOException failure) {
        return cancellation.isCancelled() || failure instanceof ClosedByInterruptException;
    }

    void close(Ending ending) {
        Watchdog.SHARED.forget(deadline);
        Sockets.close(socket);
        tap.closed(ending, System.nanoTime());
    }
}
