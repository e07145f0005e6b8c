package divide.inspector.ui.frame;

import divide.inspector.ui.fx.Ticking;
import divide.inspector.ui.fx.Watched;
import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// The line that says what is waited for and how long already. It ticks only while something is, and while it is shown.
final class WaitingLine extends Label {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private final ObservableValue<Boolean> watched = Watched.of(this);
    private final Ticking ticking = new Ticking(TICK, this::say, Platform::runLater);
    private FrameModel model;

    WaitingLine(LongSupplier nanos) {
        this.nanos = nanos;
        getStyleClass().add("waiting-line");
        setManaged(false);
        setVisible(false);
        setWrapText(true);
        watched.subscribe(this::update);
    }

    void setModel(FrameModel next) {
        model = next;
        update();
    }

    /// Says what is waited for now, and begins or ends ticking.
    void update() {
        say();
        if (isVisible() && watched.getValue()) {
            ticking.start();
        } else {
            ticking.stop();
        }
    }

    boolean isTicking() {
        return ticking.isStarted();
    }

    private void say() {
        String words = model == null ? "" : model.waitingText(nanos.getAsLong()).orElse("");
        setText(words);
        setVisible(!words.isEmpty());
    }
}
