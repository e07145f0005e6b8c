package divide.inspector.ui.fx;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Subscription;

/// Zooms by the wheel with the shortcut key held down, and by those keys for larger, smaller and as usual that the
/// menu can't name beside its own: they stand elsewhere on each keyboard, and on the number pad.
final class ZoomGestures {
    /// What one notch of a wheel scrolls by; a touchpad takes several events for as much.
    private static final double NOTCH = 40;

    private static final List<KeyCode> LARGER = List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
    private static final List<KeyCode> SMALLER = List.of(KeyCode.MINUS, KeyCode.SUBTRACT);
    private static final List<KeyCode> USUAL = List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0);

    private final Zoom zoom;
    private final EventHandler<ScrollEvent> onScroll = this::scrolled;
    private final EventHandler<KeyEvent> onKey = this::pressed;
    private double scrolled;

    ZoomGestures(Zoom zoom) {
        this.zoom = zoom;
    }

    /// Until the subscription is released.
    Subscription listenTo(Scene scene) {
        scene.addEventFilter(ScrollEvent.SCROLL, onScroll);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, onKey);
        return () -> {
            scene.removeEventFilter(ScrollEvent.SCROLL, onScroll);
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, onKey);
        };
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isShortcutDown() || event.isInertia()) {
            return;
        }
        event.consume();
        scrolled += event.getDeltaY();
        while (Math.abs(scrolled) >= NOTCH) {
            if (scrolled > 0) {
                zoom.in();
            } else {
                zoom.out();
            }
            scrolled -= Math.copySign(NOTCH, scrolled);
        }
    }

    /// What the menus have these keys for goes before: somebody may have given them to another action.
    private void pressed(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown() || isOfAMenu(event)) {
            return;
        }
        if (LARGER.contains(event.getCode())) {
            zoom.in();
        } else if (SMALLER.contains(event.getCode())) {
            zoom.out();
        } else if (USUAL.contains(event.getCode())) {
            zoom.reset();
        } else {
            return;
        }
        event.consume();
    }

    private static boolean isOfAMenu(KeyEvent event) {
        return event.getSource() instanceof Scene scene
                && scene.getAccelerators().keySet().stream().anyMatch(keys -> keys.match(event));
    }
}
