package divide.inspector.ui.call;

import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Messages;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The newest of the calls that were made, newest first. JavaFX thread.
final class History {
    static final int MOST = 100;

    private final Dissector dissector;
    private final Messages messages;
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> view = FXCollections.unmodifiableObservableList(entries);

    History(Dissector dissector, Messages messages) {
        this.dissector = dissector;
        this.messages = messages;
    }

    ObservableList<HistoryEntry> entries() {
        return view;
    }

    void add(Destination destination, Request request, ResultView result) {
        if (entries.size() == MOST) {
            entries.removeLast();
        }
        String call = Preview.dissect(request, dissector).summary();
        entries.addFirst(new HistoryEntry(destination, request, place(destination), call, result));
    }

    private String place(Destination destination) {
        return switch (destination) {
            case Destination.Remote(Target target) -> target.toString();
            case Destination.ThisWindow _, Destination.InProcess _, Destination.Local _ ->
                TargetKind.of(destination).words(messages);
        };
    }
}
