package divide.inspector.ui.call;

import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Request;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The newest of the calls that were made, newest first. JavaFX thread.
final class History {
    static final int MOST = 100;

    private final Dissector dissector;
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> view = FXCollections.unmodifiableObservableList(entries);

    History(Dissector dissector) {
        this.dissector = dissector;
    }

    ObservableList<HistoryEntry> entries() {
        return view;
    }

    void add(Destination destination, Request request, Supplier<ResultView> result) {
        if (entries.size() == MOST) {
            entries.removeLast();
        }
        String call = Preview.dissect(request, dissector).summary();
        entries.addFirst(new HistoryEntry(destination, request, call, result));
    }
}
