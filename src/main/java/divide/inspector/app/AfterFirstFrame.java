package divide.inspector.app;

import java.util.List;
import javafx.application.Platform;

/// What a window does once it stands, one thing after the other with drawing and clicks between them: nobody who has
/// just started the program waits for any of it. JavaFX thread only.
final class AfterFirstFrame {
    private AfterFirstFrame() {}

    /// Does all of `steps`, in this order.
    static void run(List<Runnable> steps) {
        if (!steps.isEmpty()) {
            Platform.runLater(() -> {
                steps.getFirst().run();
                run(steps.subList(1, steps.size()));
            });
        }
    }
}
