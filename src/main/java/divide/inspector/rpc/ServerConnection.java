package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import divide.inspector.wire.Sink;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/// The server's end of one connection, from the first byte to the last: it reads requests, answers all that have
/// arrived with one write, and closes. Its own thread runs it; any thread may ask for its status or close it.
final class ServerConnection implements Runnable {
    private static final Logger LOG = System.getLogger(ServerConnection.class.getName());

    /// How long, and how much, is read and dropped after an answer that ends the connection (`wire.md`).
    static final Duration LINGER = Duration.ofSeconds(1);

    private static final int LINGER_BYTES = 64 * 1024;
    private static final int FULL_OUTBOX = 64 * 1024;

    private final long id;
    private final SocketChannel socket;
    private final ServerSettings settings;
    private final Answering answering;
    private final Consumer<ServerConnection> onEnd;
    private final InetSocketAddress peer;
    private final FrameTap tap;
    private final FrameReader reader;
    private final Reading reading = Reading.plain();
    private final Inbox inbox = new Inbox();
    private final Sink outbox = new Sink(64);
    private final Deadline deadline;
    private final Progress progress = new Progress();
    private int[] answerLengths = new int[8];
    private int answers;
    private long frameStarted;
    private volatile boolean closed;

    ServerConnection(
            long id,
            SocketChannel socket,
            ServerSettings settings,
            Answering answering,
            Methods methods,
            Taps taps,
            Consumer<ServerConnection> onEnd)
            throws IOException {
        this.id = id;
        this.socket = socket;
        this.settings = settings;
        this.answering = answering;
        this.onEnd = onEnd;
        this.peer = (InetSocketAddress) socket.getRemoteAddress();
        this.reader = new FrameReader(methods, settings.limits());
        this.tap = taps.opened(Link.between(Side.SERVER, (InetSocketAddress) socket.getLocalAddress(), peer));
        this.deadline = new Deadline(() -> Sockets.close(socket));
    }

    long id() {
        return id;
    }

    String threadName() {
        return "serve " + Sockets.text(peer);
    }

    ConnectionStatus status() {
        return progress.status(id, peer);
    }

    /// Ends the connection; its thread notices at once.
    void close() {
        closed = true;
        Sockets.close(socket);
    }

    @Override
    public void run() {
        Ending ending = Ending.RESET;
        Watchdog.SHARED.watch(deadline);
        try {
            ending = serve();
        } catch (IOException broken) {
            ending = endingOf(broken);
        } catch (RuntimeException | Error ours) {
            // Logged here and not thrown on: in one-at-a-time mode the thread is the one that accepts.
            LOG.log(Level.ERROR, threadName() + " ended by a mistake of our own", ours);
        } finally {
            Watchdog.SHARED.forget(deadline);
            Sockets.close(socket);
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
        while (true) {
            if (!fill()) {
                return Ending.ENDED;
            }
            boolean goOn = answerAll();
            flush();
            if (!goOn) {
                linger();
                return Ending.ENDED;
            }
        }
    }

    private boolean fill() throws IOException {
        int before = inbox.size();
        if (before == 0) {
            progress.idle();
            deadline.set(System.nanoTime() + settings.idle().toNanos());
        } else {
            progress.reading(reading);
            deadline.set(frameStarted + settings.frame().toNanos());
        }
        int count = inbox.fill(socket);
        if (count < 0) {
            return false;
        }
        long now = System.nanoTime();
        frameStarted = before == 0 ? now : frameStarted;
        progress.received(count);
        tap.bytes(FrameKind.REQUEST, inbox.array(), inbox.from() + before, count, now);
        return true;
    }

    /// Answers what has arrived whole; returns whether the connection goes on.
    private boolean answerAll() throws IOException {
        long now = System.nanoTime();
        while (!inbox.isEmpty()) {
            reader.read(FrameKind.REQUEST, inbox.array(), inbox.from(), inbox.to(), reading);
            if (reading.state() == Reading.State.PARTIAL) {
                return true;
            }
            answerOne(now);
            if (reading.state() == Reading.State.ENDLESS || !answering.goesOn()) {
                return false;
            }
            if (outbox.size() > FULL_OUTBOX) {
                flush();
            }
        }
        return true;
    }

    private void answerOne(long now) {
        tap.frame(FrameKind.REQUEST, reading.length(), frameStarted, now);
        long before = System.nanoTime();
        Response response = answering.answer(reading);
        tap.handled(System.nanoTime() - before);
        int start = outbox.size();
        FrameWriter.write(response, outbox);
        noteAnswer(outbox.size() - start);
        progress.answered(response);
        inbox.use(reading.length());
        frameStarted = now;
    }

    private void noteAnswer(int length) {
        if (answers == answerLengths.length) {
            answerLengths = Arrays.copyOf(answerLengths, 2 * answers);
        }
        answerLengths[answers++] = length;
    }

    private void flush() throws IOException {
        if (answers == 0) {
            return;
        }
        long first = System.nanoTime();
        progress.writing();
        deadline.set(first + settings.frame().toNanos());
        Sockets.write(socket, outbox.asBuffer());
        long last = System.nanoTime();
        tap.bytes(FrameKind.RESPONSE, outbox.array(), 0, outbox.size(), last);
        for (int i = 0; i < answers; i++) {
            tap.frame(FrameKind.RESPONSE, answerLengths[i], first, last);
        }
        progress.sent(outbox.size());
        outbox.clear();
        answers = 0;
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
            int count = inbox.fill(socket);
            if (count < 0) {
                return;
            }
            dropped += count;
            inbox.clear();
        }
    }
}
