package divide.inspector.ui.call;

import divide.inspector.capture.Recorder;
import divide.inspector.load.LoadPlan;
import divide.inspector.load.LoadProgress;
import divide.inspector.load.LoadRun;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.Taps;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Drawing;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Preferences;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// Load runs without their controls: the form, the run that is under way, and what came of the last one. Target,
/// numbers and deadlines are those of the call's own form. JavaFX thread.
public final class LoadModel implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LoadModel.class.getName());

    /// How long a run's threads are waited for when the window closes.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CallModel call;
    private final CallServices services;
    private final LiveFeed feed;
    private final Messages messages;
    private final LoadForm form;
    private final Drawing drawing;
    private Subscription pulses = Subscription.EMPTY;
    private Recording recording = Recording.LEFT_OUT;
    private final ReadOnlyObjectWrapper<Optional<LoadRun>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LoadProgress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Subscription subscriptions;

    /// Runs of what `call` has in its form, which give way to `drawing`.
    public LoadModel(CallModel call, CallServices services, Drawing drawing, LiveFeed feed, Messages messages) {
        this.call = call;
        this.drawing = drawing;
        this.services = services;
        this.feed = feed;
        this.messages = messages;
        this.form = new LoadForm(new EntryReaders(messages), messages);
        this.subscriptions = Subscription.combine(
                feed.onDrain(this::drain),
                call.target().destinationProperty().subscribe(this::refresh),
                call.form().requestProperty().subscribe(this::refresh),
                call.terms().problemProperty().subscribe(this::refresh),
                form.problemProperty().subscribe(this::refresh),
                form.randomProperty().subscribe(this::refresh),
                messages.localeProperty().subscribe(this::refresh));
        refresh();
    }

    /// Keeps the form's fields in `preferences`.
    public void keepIn(Preferences preferences) {
        form.keepIn(preferences);
    }

    private void refresh() {
        problem.set(problem());
    }

    private String problem() {
        if (!form.problemProperty().get().isEmpty()) {
            return form.problemProperty().get();
        }
        if (call.target().destinationProperty().get().isEmpty()) {
            return messages.text("load.target.problem");
        }
        if (call.chosenTarget().isEmpty()) {
            return messages.text("load.network.problem");
        }
        return call.terms().problemProperty().getValue().isEmpty()
                ? callProblem()
                : messages.text("load.terms.problem");
    }

    private String callProblem() {
        Optional<Request> request = call.form().requestProperty().get();
        if (form.randomProperty().get() || request.filter(this::isChecked).isPresent()) {
            return "";
        }
        return messages.text(request.isPresent() ? "load.method.problem" : "load.arguments.problem");
    }

    private boolean isChecked(Request request) {
        return request.method().equals(Divide.METHOD);
    }

    LoadForm form() {
        return form;
    }

    /// Why no run can be started; empty when nothing stands in the way.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a run is under way.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How the run stands, or what came of the last one.
    public ReadOnlyObjectProperty<Optional<LoadProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What the run, or the last one, was asked to do.
    Optional<LoadPlan> plan() {
        return run.get().map(LoadRun::plan);
    }

    /// Starts a run. Does nothing while one is under way, or while something stands in the way.
    public void start() {
        if (!running.get() && problem.get().isEmpty()) {
            call.chosenTarget().flatMap(this::planFor).ifPresent(this::start);
        }
    }

    private Optional<LoadPlan> planFor(Target target) {
        Request request = call.form().requestProperty().get().orElse(Request.of(Divide.METHOD, 0, 0));
        return form.plan(
                target,
                request,
                call.terms().termsOrDefault().deadlines(),
                services.limits().get());
    }

    private void start(LoadPlan plan) {
        Recorder recorder = services.recorder();
        boolean recorded = form.recordedProperty().get() && recorder.isRecording();
        recording = recorded ? Recording.RECORDED : Recording.LEFT_OUT;
        Taps taps = recorded ? recorder : recorder.leavingOut();
        running.set(true);
        pulses = drawing.watch();
        run.set(Optional.of(LoadRun.start(plan, taps, drawing::isUnderWay, feed::signal)));
        drain();
    }

    /// Whether the last run's calls are in the list.
    Recording recording() {
        return recording;
    }

    /// Ends the run that is under way; returns at once.
    public void cancel() {
        run.get().ifPresent(LoadRun::cancel);
    }

    private void drain() {
        run.get().filter(_ -> running.get()).map(LoadRun::progress).ifPresent(now -> {
            running.set(!now.state().isOver());
            progress.set(Optional.of(now));
            if (now.state().isOver()) {
                pulses.unsubscribe();
            }
        });
    }

    /// Ends the run and waits for its threads.
    @Override
    public void close() {
        subscriptions.unsubscribe();
        pulses.unsubscribe();
        run.get().ifPresent(LoadModel::end);
    }

    private static void end(LoadRun run) {
        run.cancel();
        try {
            if (!run.awaitEnd(PATIENCE)) {
                LOG.log(Level.WARNING, "a load run did not end in time");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
