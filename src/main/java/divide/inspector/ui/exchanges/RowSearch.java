package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Summarizer;
import divide.inspector.protocol.Dissector;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Messages;
import java.util.function.Consumer;

/// Starts searches for the rows of a store that contain a text. They go on in the background.
public final class RowSearch {
    private final ExchangeStore store;
    private final Background background;
    private final Messages messages;

    /// Searches over `store`.
    public RowSearch(ExchangeStore store, Background background, Messages messages) {
        this.store = store;
        this.background = background;
        this.messages = messages;
    }

    /// A search that has looked at nothing yet; sweeps are told on the JavaFX thread.
    Search search(String text, Consumer<Sweep> onSweep) {
        Summarizer summarizer = new Summarizer(Dissector.standard(), messages.words(), messages.failures());
        return new Search(
                number -> store.get(number).map(summarizer::row), row -> row.contains(text), background, onSweep);
    }
}
