package divide.inspector.ui.call;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.Times;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.session.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.util.Subscription;

/// Makes calls in the background, one after another, and selects the exchange of each. JavaFX thread.
final class CallRunner {
    /// An answer that is there earlier isn't waited for in words.
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private static final Duration TICK = Duration.ofSeconds(1);

    private final CallServices services;
    private final Callers callers;
    private final Background background;
    private final LiveFeed feed;
    private final Session session;
    private final BiConsumer<Call, Outcome> onDone;
    private final Subscription drains;
    private final Deque<Call> queue = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper waited = new ReadOnlyLongWrapper();
    private Optional<Running> current = Optional.empty();
    private long selected = Session.NONE;

    CallRunner(
            CallServices services,
            Callers callers,
            Background background,
            LiveFeed feed,
            Session session,
            BiConsumer<Call, Outcome> onDone) {
        this.services = services;
        this.callers = callers;
        this.background = background;
        this.feed = feed;
        this.session = session;
        this.onDone = onDone;
        this.drains = feed.onDrain(this::drain);
    }

    private record Running(Call call, Thread thread, long since) {}

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How long the call under way has taken so far, in nanoseconds; moves once a second. It is 0 during the first
    /// tenth of one, which most calls don't outlive.
    ReadOnlyLongProperty waitedProperty() {
        return waited.getReadOnlyProperty();
    }

    CompletableFuture<Outcome> run(Call call) {
        queue.add(call);
        next();
        return call.outcome();
    }

    private void next() {
        if (current.isEmpty() && !queue.isEmpty()) {
            start(queue.remove());
        }
    }

    private void start(Call call) {
        waited.set(0);
        running.set(true);
        Thread thread = background.run(
                "call " + call.request().method(),
                () -> make(call),
                outcome -> done(call, outcome),
                broken -> done(call, new Outcome.NotMade(String.valueOf(broken.getMessage()))));
        current = Optional.of(new Running(call, thread, System.nanoTime()));
        feed.signalAfter(PATIENCE);
    }

    /// In a thread of its own.
    private Outcome make(Call call) {
        long first = System.nanoTime();
        try {
            Response response = services.recorder()
                    .numbering(call::begun, () -> callers.call(call.route(), call.request(), call.terms()));
            return Outcome.of(call.request(), response, latency(call, System.nanoTime() - first));
        } catch (CallFailedException failure) {
            long nanos = System.nanoTime() - first;
            return call.isCancelled() ? Outcome.cancelled(nanos) : Outcome.of(failure, nanos);
        }
    }

    /// The same time that the exchange shows; without an exchange, the time with the connecting in it.
    private long latency(Call call, long measured) {
        return services.recorder()
                .store()
                .get(call.number())
                .map(Exchange::times)
                .map(Times::latency)
                .orElse(measured);
    }

    private void done(Call call, Outcome outcome) {
        select(call);
        current = Optional.empty();
        waited.set(0);
        running.set(!queue.isEmpty());
        onDone.accept(call, outcome);
        call.outcome().complete(outcome);
        next();
    }

    private void drain() {
        current.ifPresent(now -> {
            select(now.call());
            long nanos = System.nanoTime() - now.since();
            waited.set(nanos < PATIENCE.toNanos() ? 0 : nanos);
            feed.signalAfter(TICK);
        });
    }

    /// With follow on, the session selects the newest exchange by itself.
    private void select(Call call) {
        long number = call.number();
        if (number != selected && number != Session.NONE) {
            selected = number;
            if (!session.followProperty().get()) {
                session.selectedProperty().set(number);
            }
        }
    }

    /// Ends the call that is under way and those that wait behind it; returns at once.
    void cancel() {
        List<Call> waiting = new ArrayList<>(queue);
        queue.clear();
        current.ifPresent(this::cancel);
        waiting.forEach(call -> call.outcome().complete(Outcome.cancelled(0)));
    }

    /// The interrupt ends what no socket can end: the wait for a name server.
    private void cancel(Running now) {
        now.call().markCancelled();
        callers.cancel();
        now.thread().interrupt();
    }

    void close() {
        cancel();
        drains.unsubscribe();
        callers.close();
    }
}
