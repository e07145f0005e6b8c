package divide.inspector.ui.call;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Request;
import java.util.Optional;

/// What would be sent.
sealed interface Preview {
    /// No call can be made of what is typed.
    record Nothing() implements Preview {}

    /// A call without bytes.
    record NoBytes() implements Preview {}

    /// A frame.
    ///
    /// @param dissection its bytes, written as they would be sent and taken apart again
    record Frame(Dissection dissection) implements Preview {}

    /// The frame, when there is one.
    default Optional<Dissection> frame() {
        return switch (this) {
            case Frame(Dissection dissection) -> Optional.of(dissection);
            case Nothing _, NoBytes _ -> Optional.empty();
        };
    }

    static Preview of(Optional<Request> request, TargetKind kind, Dissector dissector) {
        if (request.isEmpty()) {
            return new Nothing();
        }
        return switch (kind) {
            case LOCAL -> new NoBytes();
            case THIS_WINDOW, HOST_AND_PORT, IN_PROCESS -> new Frame(dissect(request.get(), dissector));
        };
    }

    static Dissection dissect(Request request, Dissector dissector) {
        return dissector.dissect(FrameKind.REQUEST, FrameWriter.bytes(request), Ending.ENDED);
    }
}
