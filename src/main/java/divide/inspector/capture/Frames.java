package divide.inspector.capture;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;

/// The two frames of an exchange, taken apart.
///
/// @param request the request, or what has arrived of it
/// @param response the response, or what has arrived of it
public record Frames(Dissection request, Dissection response) {
    /// Takes the frames of `exchange` apart. What never began is a frame without bytes and without findings.
    public static Frames of(Exchange exchange, Dissector dissector) {
        byte[] bytes = exchange.request();
        Dissection request =
                dissector.dissect(FrameKind.REQUEST, bytes, bytes.length == 0 ? Ending.OPEN : exchange.ending());
        return new Frames(request, response(exchange, request, dissector));
    }

    private static Dissection response(Exchange exchange, Dissection request, Dissector dissector) {
        byte[] bytes = exchange.response();
        if (isStray(exchange)) {
            return dissector.dissectStray(bytes);
        }
        boolean owed = exchange.source() != Source.PASTED
                && request.length() > 0
                && request.awaited().isEmpty();
        Ending ending = bytes.length == 0 && !owed ? Ending.OPEN : exchange.ending();
        return dissector.dissectAnswer(bytes, ending, exchange.request());
    }

    /// Whether bytes came from a server that nothing had been asked of.
    static boolean isStray(Exchange exchange) {
        return exchange.source() != Source.PASTED && exchange.request().length == 0 && exchange.response().length > 0;
    }
}
