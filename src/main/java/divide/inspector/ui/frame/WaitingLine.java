package divide.inspector.ui.frame;

import divide.inspector.ui.fx.Watched;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// The line that says what is waited for and how long already. It ticks only while something is, and while it is shown.
final class WaitingLine extends Label {
    private static final Duration TICK = Duration.millis(100);

    private final LongSupplier nanos;
    private final ObservableValue<Boolean> watched = Watched.of(this);
    private final Timeline timer = new Timeline(new KeyFrame(TICK, tick -> say()));
    private FrameModel model;

    WaitingLine(LongSupplier nanos) {
        this.nanos = nanos;
        getStyleClass().add("waiting-line");
        setManaged(false);
        setVisible(false);
        setWrapText(true);
        timer.setCycleCount(Animation.INDEFINITE);
        watched.subscribe(this::update);
    }

    void setModel(FrameModel next) {
        model = next;
        update();
    }

    /// Says what is waited for now, and begins or ends ticking.
    void update() {
        say();
        boolean ticks = isVisible() && watched.getValue();
        if (ticks && timer.getStatus() != Animation.Status.RUNNING) {
            timer.playFromStart();
        } else if (!ticks) {
            timer.stop();
        }
    }

    boolean isTicking() {
        return timer.getStatus() == Animation.Status.RUNNING;
    }

    private void say() {
        String words = model == null ? "" : model.waitingText(nanos.getAsLong()).orElse("");
        setText(words);
        setVisible(!words.isEmpty());
    }
}
