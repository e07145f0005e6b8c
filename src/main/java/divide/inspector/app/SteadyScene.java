package divide.inspector.app;

import javafx.application.Platform;
import javafx.scene.Scene;

/// Waits until a scene has been laid out often enough that tables have filled their rows and nothing moves any more.
final class SteadyScene {
    private static final int PULSES = 6;

    private final Scene scene;
    private final Runnable layoutDone = this::afterPulse;
    private Runnable whenSteady = () -> {};
    private int left;

    SteadyScene(Scene scene) {
        this(scene, PULSES);
    }

    /// @param pulses how often it is to have been laid out
    SteadyScene(Scene scene, int pulses) {
        this.scene = scene;
        this.left = pulses;
    }

    void whenSteady(Runnable work) {
        whenSteady = work;
        scene.addPostLayoutPulseListener(layoutDone);
        Platform.requestNextPulse();
    }

    private void afterPulse() {
        left--;
        if (left > 0) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(layoutDone);
        Platform.runLater(whenSteady);
    }
}
