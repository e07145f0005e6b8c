package divide.inspector.capture;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Response;

/// What exchanges are marked with.
final class Marks {
    private Marks() {}

    /// The mark of an exchange that has ended.
    static Mark of(Exchange exchange, Dissector dissector) {
        Frames frames = Frames.of(exchange, dissector);
        return saysError(frames.response()) ? Mark.ERROR : worse(of(frames.request()), of(frames.response()));
    }

    static boolean saysError(Dissection response) {
        return response.fields().stream().anyMatch(field -> field.field().equals(Response.MESSAGE));
    }

    private static Mark of(Dissection frame) {
        return frame.worst().map(Mark::of).orElse(Mark.FINE);
    }

    private static Mark worse(Mark one, Mark other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
