package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Consumer;

/// The server's end of one connection, from the first byte to the last: it reads requests, answers all that have
/// arrived with one write, and closes. Its own thread runs it; any thread may ask for its status or close it.
final class ServerConnection implements Hosted {
    private static final Logger LOG = System.getLogger(ServerConnection.class.getName());

    /// How long, and how much, is read and dropped after an answer that ends the connection (`wire.md`).
    static final Duration LINGER = Duration.ofSeconds(1);

    private static final int LINGER_BYTES = 64 * 1024;

    private final long id;
    private final SocketChannel socket;
    private final ReadAhead input;
    private final Answering answering;
    private final Consumer<ServerConnection> onEnd;
    private final InetSocketAddress peer;
    private final FrameTap tap;
    private final FrameReader reader;
    private final Reading reading = Reading.plain();
    private final Shuttle shuttle = new Shuttle();
    private final Inbox inbox;
    private final Outbox outbox = new Outbox(shuttle);
    private final Deadline deadline;
    private final Progress progress = new Progress();
    private final boolean heard;
    private final long idleNanos;
    private final long frameNanos;
    private long now;
    private long frameStarted;
    private long frameLimit;
    private boolean insideFrame;
    private volatile boolean closed;

    ServerConnection(
            long id,
            ReadAhead input,
            ServerSettings settings,
            Answering answering,
            Methods methods,
            Taps taps,
            Consumer<ServerConnection> onEnd)
            throws IOException {
        this.id = id;
        this.input = input;
        this.socket = input.socket();
        this.inbox = new Inbox(shuttle, input.room().frames());
        this.idleNanos = Durations.nanos(settings.idle());
        this.frameNanos = Durations.nanos(settings.frame());
        this.answering = answering;
        this.onEnd = onEnd;
        this.peer = (InetSocketAddress) socket.getRemoteAddress();
        this.reader = new FrameReader(methods, settings.limits());
        this.tap = taps.opened(Link.between(Side.SERVER, (InetSocketAddress) socket.getLocalAddress(), peer));
        this.heard = tap != Taps.SILENT;
        long notice = Durations.nanos(settings.frame().minus(ReadAhead.PATIENCE));
        this.deadline = new Deadline(() -> Sockets.close(socket), notice, input::begin);
    }

    long id() {
        return id;
    }

    @Override
    public String threadName() {
        return "serve " + Target.text(peer);
    }

    ConnectionStatus status() {
        return progress.status(id, peer);
    }

    /// Ends the connection; its thread notices at once.
    @Override
    public void close() {
        closed = true;
        Sockets.close(socket);
    }

    @Override
    public void run() {
        Ending ending = Ending.RESET;
        try {
            Watchdog.SHARED.watch(deadline);
            ending = serve();
        } catch (IOException broken) {
            ending = endingOf(broken);
        } catch (RuntimeException | Error ours) {
            // Logged here and not thrown on: in one-at-a-time mode the thread is the one that accepts.
            LOG.log(Level.ERROR, threadName() + " ended by a mistake of our own", ours);
        } finally {
            Watchdog.SHARED.forget(deadline);
            input.finish();
            inbox.release();
            report(ending);
        }
    }

    /// A tap that fails must not leave a closed connection in the server's list, nor end the thread that accepts.
    private void report(Ending ending) {
        try {
            tap.closed(ending, System.nanoTime());
        } catch (RuntimeException | Error ours) {
            LOG.log(Level.ERROR, threadName() + " could not report its end", ours);
        } finally {
            onEnd.accept(this);
        }
    }

    private Ending endingOf(IOException broken) {
        if (deadline.hasPassed()) {
            return Ending.TIMED_OUT;
        }
        LOG.log(Level.DEBUG, () -> threadName() + " ended", broken);
        return closed ? Ending.CANCELLED : Ending.RESET;
    }

    private Ending serve() throws IOException {
        now = System.nanoTime();
        boolean goOn = true;
        while (goOn) {
            if (!fill()) {
                return Ending.ENDED;
            }
            goOn = answerAll() && hasRoom();
            flush();
        }
        linger();
        return Ending.ENDED;
    }

    /// Whether the rest of a request can be taken; if not, it is answered as far as it has come.
    private boolean hasRoom() {
        if (inbox.makeRoom()) {
            return true;
        }
        tap.frame(FrameKind.REQUEST, inbox.size(), frameStarted, now);
        Response refusal = Answering.noRoom(inbox.size());
        outbox.add(refusal);
        progress.answered(refusal);
        return false;
    }

    private boolean fill() throws IOException {
        int before = inbox.size();
        deadline.set(before == 0 ? beginIdle() : beginReading());
        int count = inbox.fill(input);
        // Neither the handler's time nor that of our own answers is the peer's.
        deadline.clear();
        if (count < 0) {
            return false;
        }
        progress.received(count);
        if (heard) {
            now = System.nanoTime();
            frameStarted = before == 0 ? now : frameStarted;
            tap.bytes(FrameKind.REQUEST, inbox.array(), inbox.from() + before, count, now);
        }
        return true;
    }

    private long beginIdle() {
        progress.idle();
        reading.keepOnly(inbox.array());
        return now + idleNanos;
    }

    /// The limit of a frame runs from when its peer is first waited for: while the answers before it were written,
    /// nobody would have taken its rest.
    private long beginReading() {
        progress.reading(reading);
        if (!insideFrame) {
            insideFrame = true;
            frameLimit = System.nanoTime() + frameNanos;
        }
        return frameLimit;
    }

    /// Answers what has arrived whole; returns whether the connection goes on.
    private boolean answerAll() throws IOException {
        long arrived = now;
        while (!inbox.isEmpty()) {
            reader.read(FrameKind.REQUEST, inbox.array(), inbox.from(), inbox.to(), reading);
            if (reading.state() == Reading.State.PARTIAL) {
                return true;
            }
            answerOne(arrived);
            if (reading.state() == Reading.State.ENDLESS || !answering.goesOn()) {
                return false;
            }
            if (outbox.isFull()) {
                flush();
                deadline.clear();
            }
        }
        return true;
    }

    private void answerOne(long arrived) {
        tap.frame(FrameKind.REQUEST, reading.length(), frameStarted, arrived);
        Response response = handle();
        outbox.add(response);
        progress.answered(response);
        inbox.use(reading.length());
        frameStarted = arrived;
        insideFrame = false;
    }

    /// The clock costs more than a division, so it is looked at only when somebody listens.
    private Response handle() {
        if (!heard) {
            return answering.answer(reading);
        }
        long before = System.nanoTime();
        Response response = answering.answer(reading);
        tap.handled(System.nanoTime() - before);
        return response;
    }

    /// The frame limit is for each answer by itself: it runs from when the one before has gone, and is not put off by
    /// a peer that takes a part of it. From its warning on, what the peer sends is read meanwhile.
    private void flush() throws IOException {
        if (outbox.isEmpty()) {
            return;
        }
        progress.writing();
        now = System.nanoTime();
        long first = now;
        input.writing();
        deadline.setWithWarning(now + frameNanos);
        while (!outbox.isWritten()) {
            if (writePiece(first) && !outbox.isWritten()) {
                deadline.setWithWarning(now + frameNanos);
            }
        }
        outbox.clear();
        input.written();
    }

    /// Returns whether the last byte of an answer has gone.
    private boolean writePiece(long first) throws IOException {
        int from = outbox.written();
        int count = outbox.write(socket);
        now = System.nanoTime();
        progress.sent(count);
        tap.bytes(FrameKind.RESPONSE, outbox.array(), from, count, now);
        boolean anyWhole = false;
        for (int length = outbox.countOff(); length > 0; length = outbox.countOff()) {
            tap.frame(FrameKind.RESPONSE, length, first, now);
            anyWhole = true;
        }
        return anyWhole;
    }

    /// Closing with unread bytes would reset the connection, and the reset could overtake the answer. However this goes
    /// on, the exchange is over: it was not the peer's slowness that ended it.
    private void linger() {
        progress.closing();
        deadline.set(System.nanoTime() + LINGER.toNanos());
        try {
            socket.shutdownOutput();
            drop();
        } catch (IOException over) {
            LOG.log(Level.DEBUG, () -> threadName() + " did not wait for its peer to close", over);
        }
    }

    private void drop() throws IOException {
        inbox.clear();
        int dropped = 0;
        while (dropped < LINGER_BYTES) {
            int count = inbox.fill(input);
            if (count < 0) {
                return;
            }
            dropped += count;
            inbox.clear();
        }
    }
}
