package divide.inspector.ui.fx;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.InputEvent;
import javafx.util.Subscription;

/// Has the caret stand still when nobody has typed or clicked for a while: while one blinks JavaFX pulses 60 times a
/// second, and that is most of what an idle window costs. JavaFX thread only.
final class RestingCaret {
    /// As long as carets of GTK blink.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration patience;
    private final EventHandler<Event> onInput = event -> wake();
    private final ChangeListener<Node> onFocus = (focus, before, now) -> wake();
    private Optional<Scene> watched = Optional.empty();
    private boolean isArmed;
    private long lastInput;

    private RestingCaret(Duration patience) {
        this.patience = patience;
    }

    /// Watches the carets of `scene`, until the subscription is released.
    static Subscription in(Scene scene) {
        return in(scene, PATIENCE);
    }

    static Subscription in(Scene scene, Duration patience) {
        return new RestingCaret(patience).watch(scene);
    }

    private Subscription watch(Scene scene) {
        watched = Optional.of(scene);
        scene.addEventFilter(InputEvent.ANY, onInput);
        scene.focusOwnerProperty().addListener(onFocus);
        wake();
        return () -> {
            watched = Optional.empty();
            scene.removeEventFilter(InputEvent.ANY, onInput);
            scene.focusOwnerProperty().removeListener(onFocus);
        };
    }

    private void wake() {
        lastInput = System.nanoTime();
        if (!isArmed) {
            caret().ifPresent(skin -> {
                skin.setCaretAnimating(true);
                arm(patience.toNanos());
            });
        }
    }

    private void arm(long nanos) {
        isArmed = true;
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Platform::runLater)
                .execute(this::restOrWait);
    }

    private void restOrWait() {
        isArmed = false;
        long left = patience.toNanos() - (System.nanoTime() - lastInput);
        caret().ifPresent(skin -> {
            if (left > 0) {
                arm(left);
            } else {
                skin.setCaretAnimating(false);
            }
        });
    }

    private Optional<TextInputControlSkin<?>> caret() {
        return watched.map(Scene::getFocusOwner)
                .flatMap(RestingCaret::field)
                .map(TextInputControl::getSkin)
                .filter(TextInputControlSkin.class::isInstance)
                .map(skin -> (TextInputControlSkin<?>) skin);
    }

    private static Optional<TextInputControl> field(Node owner) {
        return switch (owner) {
            case TextInputControl field -> Optional.of(field);
            case Spinner<?> spinner -> Optional.of(spinner.getEditor());
            case ComboBox<?> box when box.isEditable() -> Optional.of(box.getEditor());
            default -> Optional.empty();
        };
    }
}
