package divide.inspector.ui.tour;

import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Severity;
import divide.inspector.ui.session.Detail;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.Shown;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Where the tour is, and whether what the step asks for has really happened. JavaFX thread only.
public final class TourModel {
    static final String NUM2 = "num2";
    private static final String VALUE = "value";
    private static final String MESSAGE = "message";

    private final Surroundings around;
    private final Deeds deeds;
    private final ReadOnlyObjectWrapper<Optional<Step>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private Subscription watch = Subscription.EMPTY;

    /// Exchanges from before the tour prove nothing.
    private long first;

    /// A tour that isn't under way.
    public TourModel(Surroundings around, Deeds deeds) {
        this.around = around;
        this.deeds = deeds;
    }

    /// The card that is shown; empty while no tour is under way.
    ReadOnlyObjectProperty<Optional<Step>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether what the card asks for has happened.
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Whether the server could not start on its port, and another one is offered.
    ObservableValue<Boolean> portOffered() {
        return around.portOffered();
    }

    /// Greets a newcomer and offers the tour.
    public void welcome() {
        begin(Step.WELCOME);
    }

    /// Starts the tour, or starts it again.
    public void start() {
        begin(Step.SERVE);
    }

    private void begin(Step at) {
        end();
        around.session().refresh();
        first = around.session().totalsProperty().get().next();
        watch = Subscription.combine(
                around.server().stateProperty().subscribe(this::check),
                around.session().shownProperty().subscribe(this::check),
                around.selectedField().subscribe(this::check));
        go(at);
    }

    /// Ends the tour wherever it is.
    void end() {
        watch.unsubscribe();
        step.set(Optional.empty());
    }

    /// Goes on, whether the step was done or not.
    void next() {
        step.get().ifPresent(now -> go(now.next()));
    }

    /// Goes back one step.
    void back() {
        step.get().ifPresent(now -> go(now.previous()));
    }

    /// Does what the step asks for.
    void perform() {
        step.get().ifPresent(now -> {
            unfold(now);
            deeds.perform(now);
        });
    }

    private void go(Step to) {
        unfold(to);
        done.set(false);
        step.set(Optional.of(to));
        check();
    }

    private void unfold(Step at) {
        switch (at.region()) {
            case SIDE -> around.sideShown().set(true);
            case FRAMES -> {
                around.session().detailProperty().set(Detail.FRAMES);
                around.framesShown().set(true);
            }
            case NONE -> {}
        }
    }

    /// A step that was done once stays so, whatever the user does next.
    private void check() {
        if (!done.get()) {
            done.set(step.get().filter(this::hasHappened).isPresent());
        }
    }

    private boolean hasHappened(Step now) {
        return switch (now) {
            case WELCOME, FINISH -> false;
            case SERVE -> around.server().stateProperty().get() == OwnServer.State.LISTENING;
            case CALL -> shown().filter(TourModel::isAnswered).isPresent();
            case BYTES -> NUM2.equals(around.selectedField().getValue());
            case ERROR -> shown().filter(TourModel::isRaised).isPresent();
            case SPOIL -> shown().filter(TourModel::isSpoilt).isPresent();
        };
    }

    private Optional<Shown> shown() {
        return around.session()
                .shownProperty()
                .get()
                .filter(shown -> shown.exchange().number() >= first)
                .filter(shown -> shown.exchange().isDone());
    }

    /// The next step needs the bytes of num2.
    private static boolean isAnswered(Shown shown) {
        return has(shown.frames().request(), NUM2) && has(shown.frames().response(), VALUE);
    }

    private static boolean isRaised(Shown shown) {
        return !isSpoilt(shown)
                && has(shown.frames().request(), NUM2)
                && has(shown.frames().response(), MESSAGE);
    }

    private static boolean isSpoilt(Shown shown) {
        return shown.frames()
                .request()
                .worst()
                .filter(worst -> worst == Severity.ERROR)
                .isPresent();
    }

    private static boolean has(Dissection frame, String path) {
        return frame.fields().stream().map(DissectedField::path).anyMatch(path::equals);
    }
}
