package divide.inspector.ui.call;

import divide.inspector.protocol.Request;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Messages;
import java.util.function.Supplier;

/// A call that was made. It never changes.
///
/// @param destination where it went
/// @param request what was called
/// @param call what was called, in words
/// @param view says what came of it in the language of the moment
record HistoryEntry(Destination destination, Request request, String call, Supplier<ResultView> view) {
    /// What came of it, in words.
    ResultView result() {
        return view.get();
    }

    /// Where it went, in words.
    String place(Messages messages) {
        return switch (destination) {
            case Destination.Remote(Target target) -> target.toString();
            case Destination.ThisWindow _, Destination.InProcess _, Destination.Local _ ->
                TargetKind.of(destination).words(messages);
        };
    }
}
