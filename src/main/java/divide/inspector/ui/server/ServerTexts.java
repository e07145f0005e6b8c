package divide.inspector.ui.server;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.OwnServer.State;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;

/// What the server pane shows of its model, in words and switches. JavaFX thread.
final class ServerTexts {
    private final ServerModel model;
    private final Messages messages;
    private final StringBinding status;
    private final StringBinding toggle;
    private final StringBinding warning;
    private final StringBinding offer;
    private final StringBinding modeHint;
    private final StringBinding limits;
    private final StringBinding pending;
    private final BooleanBinding limitsAreDefaults;
    private final BooleanBinding locked;
    private final BooleanBinding toggleOff;

    ServerTexts(ServerModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        status = Bindings.createStringBinding(this::statusText, model.stateProperty(), model.addressProperty());
        toggle = Bindings.createStringBinding(() -> model.words().toggle(state()), model.stateProperty());
        warning = Bindings.createStringBinding(
                this::warningText, model.form().host().typedProperty(), model.addressProperty());
        offer = Bindings.createStringBinding(
                () -> model.words().offer(model.failureProperty().get()), model.failureProperty());
        modeHint = Bindings.createStringBinding(
                () -> model.words().explanation(model.form().modeProperty().get()),
                model.form().modeProperty());
        limits = Bindings.createStringBinding(this::limitsText, model.form().parts());
        pending = Bindings.createStringBinding(
                this::pendingText, model.stateProperty(), model.toldProperty(), model.settings());
        limitsAreDefaults = Bindings.createBooleanBinding(
                model.form().limits()::areDefaults, model.form().parts());
        locked = Bindings.createBooleanBinding(() -> state() != State.STOPPED, model.stateProperty());
        toggleOff = Bindings.createBooleanBinding(this::isToggleOff, model.stateProperty(), model.settings());
    }

    private State state() {
        return model.stateProperty().get();
    }

    private String statusText() {
        return model.words().status(state(), model.addressProperty().get());
    }

    private String warningText() {
        return model.addressProperty()
                .get()
                .map(model.words()::warning)
                .orElseGet(() ->
                        model.form().host().value().map(model.words()::warning).orElse(""));
    }

    private String limitsText() {
        int faults = model.form().limits().faults();
        return faults > 0 ? messages.text("server.limits.faulty", faults) : messages.text("server.limits.title");
    }

    private String pendingText() {
        boolean same = model.toldProperty()
                .get()
                .map(model.form().limits()::areThoseOf)
                .orElse(true);
        return same || state() == State.STOPPED ? "" : messages.text("server.limits.pending");
    }

    private boolean isToggleOff() {
        return switch (state()) {
            case STOPPED -> model.settings().getValue().isEmpty();
            case STARTING, STOPPING -> true;
            case LISTENING -> false;
        };
    }

    /// Whether and where the server listens.
    StringBinding status() {
        return status;
    }

    /// What the button does.
    StringBinding toggle() {
        return toggle;
    }

    /// That other machines can reach the server; empty when they can't.
    StringBinding warning() {
        return warning;
    }

    /// The start on the next free port; empty when none is offered.
    StringBinding offer() {
        return offer;
    }

    /// What the chosen mode means.
    StringBinding modeHint() {
        return modeHint;
    }

    /// The heading over the limits.
    StringBinding limits() {
        return limits;
    }

    /// That the limits were changed while the server runs with others; empty when they weren't.
    StringBinding pending() {
        return pending;
    }

    /// Whether there is nothing to reset.
    BooleanBinding limitsAreDefaults() {
        return limitsAreDefaults;
    }

    /// Whether the address and the mode can't be changed now.
    BooleanBinding locked() {
        return locked;
    }

    /// Whether the server can be neither started nor stopped now.
    BooleanBinding toggleOff() {
        return toggleOff;
    }
}
