package divide.inspector.ui.fx;

import javafx.util.Subscription;

/// Drawing where there is no window.
public final class Drawings {
    private Drawings() {}

    /// Pulses that never come; what was changed before counts as drawn after a quarter of a second.
    public static Drawing none() {
        return new Drawing(action -> Subscription.EMPTY, Runnable::run);
    }
}
