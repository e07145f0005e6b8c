package divide.inspector.capture;

import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import divide.inspector.rpc.Taps;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Turns what taps report into exchanges of a store. Many threads at a time.
///
/// A call of the window to its own server is seen from both ends; both belong to one exchange, which the client's end
/// records and the server's end completes with what only it knows.
public final class Recorder implements Taps {
    private final ExchangeStore store;
    private final Supplier<Dissector> dissectors;
    private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> finishListeners = new CopyOnWriteArrayList<>();
    private final Map<InetSocketAddress, ConnectionRecorder> ownClients = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ScopedValue<LongConsumer> beginListener = ScopedValue.newInstance();
    private volatile boolean recording = true;

    /// A recorder that fills `store`.
    ///
    /// @param dissectors gives each connection a dissector of its own
    public Recorder(ExchangeStore store, Supplier<Dissector> dissectors) {
        this.store = store;
        this.dissectors = dissectors;
    }

    /// Goes on recording new exchanges.
    public void resume() {
        recording = true;
    }

    /// Records no new exchanges; those under way are recorded to their end.
    public void pause() {
        recording = false;
    }

    /// Whether new exchanges are recorded.
    public boolean isRecording() {
        return recording;
    }

    /// Has `listener` told whenever anything has changed, by the thread that changed it. It must be quick.
    public void onChange(Runnable listener) {
        changeListeners.add(listener);
    }

    /// Has `listener` told the number of each exchange that has ended, by the thread that ended it. It must be quick.
    public void onFinish(LongConsumer listener) {
        finishListeners.add(listener);
    }

    /// Does `work`, and meanwhile tells `listener` the number of each exchange that this thread begins, as it begins.
    /// A call that finds bytes left over on its connection begins two: the last one is the call's own.
    ///
    /// @param listener must be quick
    /// @throws X what `work` throws
    public <T, X extends Throwable> T numbering(LongConsumer listener, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(beginListener, listener).call(work);
    }

    /// The store that it fills.
    public ExchangeStore store() {
        return store;
    }

    @Override
    public FrameTap opened(Link link) {
        ConnectionRecorder recorder = new ConnectionRecorder(this, link, dissectors.get());
        if (link.side() == Side.CLIENT) {
            ownClients.put(link.local().orElseThrow(), recorder);
        }
        changed();
        return recorder;
    }

    @Override
    public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {
        add(new Note.Unsent(request, failure), Mark.ERROR, firstNanos, lastNanos);
    }

    @Override
    public void local(Request request, Response response, long firstNanos, long lastNanos) {
        Mark mark = switch (response) {
            case Response.Value _ -> Mark.FINE;
            case Response.Failure _ -> Mark.ERROR;
        };
        add(new Note.Local(request, response), mark, firstNanos, lastNanos);
    }

    /// Adds a frame that was pasted as an exchange of its own.
    ///
    /// @return the exchange's number
    public long paste(byte[] request, byte[] response) {
        long now = System.nanoTime();
        Exchange pasted = done(Source.PASTED, now, now, request, response, Optional.empty());
        return keep(pasted.marked(Marks.of(pasted, dissectors.get())));
    }

    private void add(Note note, Mark mark, long first, long last) {
        if (recording) {
            keep(done(Source.CALL, first, last, new byte[0], new byte[0], Optional.of(note))
                    .marked(mark));
        }
    }

    private static Exchange done(
            Source source, long first, long last, byte[] request, byte[] response, Optional<Note> note) {
        Times times = new Times(first, first, last, last, Times.UNKNOWN);
        return new Exchange(0, source, 0, Exchange.State.DONE, Ending.ENDED, times, request, response, Mark.FINE, note);
    }

    private long keep(Exchange unnumbered) {
        long number = begin(unnumbered::numbered);
        finish(unnumbered.numbered(number));
        return number;
    }

    long begin(OpenExchange exchange) {
        long number = store.begin(exchange);
        if (beginListener.isBound()) {
            beginListener.get().accept(number);
        }
        return number;
    }

    void finish(Exchange exchange) {
        store.finish(exchange);
        finishListeners.forEach(listener -> listener.accept(exchange.number()));
        changed();
    }

    void changed() {
        changeListeners.forEach(Runnable::run);
    }

    int numberConnection() {
        return connections.incrementAndGet();
    }

    /// The recorder of the other end of `link`, when that end is one of this program's own clients.
    Optional<ConnectionRecorder> ownClientOf(Link link) {
        return link.side() == Side.SERVER ? link.remote().map(ownClients::get) : Optional.empty();
    }

    void forget(Link link) {
        if (link.side() == Side.CLIENT) {
            link.local().ifPresent(ownClients::remove);
        }
    }
}
