package divide.inspector.ui.call;

import divide.inspector.protocol.Request;
import divide.inspector.ui.session.Session;
import java.util.concurrent.CompletableFuture;

/// A call from when it is sent until its outcome is known. The window's thread owns it; the thread that makes it says
/// which exchange it is.
final class Call {
    private final Destination destination;
    private final Destination.Route route;
    private final Request request;
    private final Terms terms;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile long number = Session.NONE;
    private volatile boolean cancelled;

    Call(Destination destination, Destination.Route route, Request request, Terms terms) {
        this.destination = destination;
        this.route = route;
        this.request = request;
        this.terms = terms;
    }

    Destination destination() {
        return destination;
    }

    Destination.Route route() {
        return route;
    }

    Request request() {
        return request;
    }

    Terms terms() {
        return terms;
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    /// The number of its exchange; [Session#NONE] while it has none, or when nothing is recorded.
    long number() {
        return number;
    }

    void begun(long number) {
        this.number = number;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void markCancelled() {
        cancelled = true;
    }
}
