package divide.inspector.ui.fx;

import javafx.util.Subscription;

/// A controller that listens to what lives longer than its pane: models, settings, the theme. All of it is let go
/// together when the pane goes, or is built anew in another language. JavaFX thread only.
public abstract class View {
    private Subscription ties = Subscription.EMPTY;

    /// Keeps `tie` until the pane is released.
    protected final void tie(Subscription tie) {
        ties = ties.and(tie);
    }

    /// Lets go of everything; the pane shows nothing new from then on.
    public final void release() {
        ties.unsubscribe();
        ties = Subscription.EMPTY;
    }
}
