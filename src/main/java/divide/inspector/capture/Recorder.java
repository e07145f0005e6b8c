package divide.inspector.capture;

import divide.inspector.capture.ConnectionNumbers.When;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
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
    private static final byte[] NOTHING = {};

    private final ExchangeStore store;
    private final Markers markers;
    private final Methods methods;
    private final Supplier<Limits> limits;
    private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> finishListeners = new CopyOnWriteArrayList<>();
    private final Map<InetSocketAddress, FrameTap> ownClients = new ConcurrentHashMap<>();
    private final ScopedValue<LongConsumer> beginListener = ScopedValue.newInstance();
    private final AtomicInteger numberings = new AtomicInteger();
    private volatile boolean recording = true;

    /// A recorder that fills `store`.
    ///
    /// @param methods what peers know
    /// @param limits what a receiver would refuse, as things stand when an exchange ends; must be quick
    public Recorder(ExchangeStore store, Methods methods, Supplier<Limits> limits) {
        this.store = store;
        this.methods = methods;
        this.limits = limits;
        this.markers = new Markers(methods, limits);
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
        numberings.incrementAndGet();
        try {
            return ScopedValue.where(beginListener, listener).call(work);
        } finally {
            numberings.decrementAndGet();
        }
    }

    /// The store that it fills.
    public ExchangeStore store() {
        return store;
    }

    @Override
    public FrameTap opened(Link link) {
        Source source = link.side() == Side.SERVER ? Source.SERVER : Source.CALL;
        ConnectionRecorder recorder = recorder(source, link, When.WHILE_ON);
        if (link.side() == Side.CLIENT) {
            claim(link, recorder);
        }
        changed();
        return recorder;
    }

    /// A tap for a connection between two other programs. What comes from a file is recorded also while nothing else
    /// is.
    ///
    /// @param link of side [Side#OBSERVER]
    public FrameTap observe(Source source, Link link) {
        changed();
        return recorder(source, link, when(source));
    }

    /// The same for those who know the bytes alone and not where the frames are.
    ///
    /// @param link of side [Side#OBSERVER]
    public StreamObserver watch(Source source, Link link) {
        return watch(source, link, () -> {});
    }

    /// The same for those who count calls.
    ///
    /// @param onCall runs for each whole request, in the observer's thread; must be quick
    StreamObserver watch(Source source, Link link, Runnable onCall) {
        changed();
        return new StreamObserver(recorder(source, link, when(source)), methods, limits.get(), onCall);
    }

    /// The same for a connection from a file, whoever recorded it once: its exchanges are recorded in any case.
    ///
    /// @param link of side [Side#OBSERVER]
    public StreamObserver watchAgain(Source source, Link link) {
        changed();
        return new StreamObserver(recorder(source, link, When.ALWAYS), methods, limits.get(), () -> {});
    }

    /// The same for a connection of this program's own whose bytes are no stub's, so that their frames have to be
    /// found. Its other end isn't taken for another program's, should that be this program's server.
    ///
    /// @param link of side [Side#CLIENT]; nothing may have been sent on it yet
    StreamObserver watchOwn(Link link) {
        ConnectionRecorder recorder = recorder(Source.CALL, link, When.WHILE_ON);
        claim(link, recorder);
        changed();
        return new StreamObserver(recorder, methods, limits.get(), () -> {});
    }

    /// What takes exchanges from a file that says of each what it was.
    public Restorer restorer() {
        return new Restorer(this);
    }

    private static When when(Source source) {
        return source == Source.FILE ? When.ALWAYS : When.WHILE_ON;
    }

    private ConnectionRecorder recorder(Source source, Link link, When when) {
        return new ConnectionRecorder(this, link, new ConnectionNumbers(this, source, link, when));
    }

    @Override
    public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {
        add(new Note.Unsent(request, failure), firstNanos, lastNanos);
    }

    @Override
    public void local(Request request, Response response, long firstNanos, long lastNanos) {
        add(new Note.Local(request, response), firstNanos, lastNanos);
    }

    /// Taps for connections of this program of which nothing is recorded, at neither end.
    public Taps leavingOut() {
        return new LeftOut(this);
    }

    /// Makes a client's connection known, so that its other end isn't taken for another program's.
    void claim(Link link, FrameTap tap) {
        ownClients.put(link.local().orElseThrow(), tap);
    }

    /// Adds a frame that was pasted as an exchange of its own.
    ///
    /// @return the exchange's number
    public long paste(byte[] request, byte[] response) {
        return paste(request, response, System.nanoTime());
    }

    /// Adds a frame that was pasted at `nanos`, in [System#nanoTime].
    ///
    /// @return the exchange's number
    public long paste(byte[] request, byte[] response, long nanos) {
        Underway pasted = Underway.whole(Source.PASTED, request, response, nanos, nanos);
        pasted.end(Ending.ENDED);
        markers.mark(pasted);
        return add(pasted, Optional.empty());
    }

    /// Adds a call that left no bytes, from a file: also while nothing is recorded. Times are in [System#nanoTime].
    ///
    /// @return the exchange's number
    public long restore(Note note, long firstNanos, long lastNanos) {
        Underway noted = Underway.whole(source(note), NOTHING, NOTHING, firstNanos, lastNanos);
        noted.end(Ending.ENDED);
        noted.mark(mark(note));
        return add(noted, Optional.of(note));
    }

    private static Mark mark(Note note) {
        return switch (note) {
            case Note.Local local -> local.response() instanceof Response.Value ? Mark.FINE : Mark.ERROR;
            case Note.Unsent _, Note.Unreached _, Note.Loss _ -> Mark.ERROR;
        };
    }

    private static Source source(Note note) {
        return switch (note) {
            case Note.Unreached _ -> Source.PROXY;
            case Note.Unsent _, Note.Local _, Note.Loss _ -> Source.CALL;
        };
    }

    /// Adds that a connection through a proxy found no server.
    ///
    /// @param firstNanos when the client came
    void unreached(CallFailedException failure, long firstNanos, long lastNanos) {
        add(new Note.Unreached(failure), firstNanos, lastNanos);
    }

    private void add(Note note, long first, long last) {
        if (recording) {
            restore(note, first, last);
        }
    }

    private long add(Underway whole, Optional<Note> note) {
        long number = store.add(whole, note);
        begun(number);
        ended(number);
        return number;
    }

    /// Keeps a numbered exchange that has ended; [#ended] then tells of it.
    void keep(Underway ended) {
        markers.mark(ended);
        store.finish(ended);
    }

    /// Tells who numbers this thread's exchanges of one that has begun, if it has a number.
    ///
    /// That nobody numbers is the rule, and asking for that costs less than asking for the scope.
    void begun(long number) {
        if (number != Underway.UNNUMBERED && numberings.get() > 0 && beginListener.isBound()) {
            beginListener.get().accept(number);
        }
    }

    /// Tells of an exchange that has ended, if it has a number.
    void ended(long number) {
        if (number != Underway.UNNUMBERED) {
            for (LongConsumer listener : finishListeners) {
                listener.accept(number);
            }
            changed();
        }
    }

    void changed() {
        changeListeners.forEach(Runnable::run);
    }

    /// The tap of the other end of `link`, when that end is one of this program's own clients.
    Optional<FrameTap> ownClientOf(Link link) {
        return link.side() == Side.SERVER ? link.remote().map(ownClients::get) : Optional.empty();
    }

    void forget(Link link) {
        if (link.side() == Side.CLIENT) {
            link.local().ifPresent(ownClients::remove);
        }
    }
}
