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
        Frames frames = new Frames(request, response(exchange, request, dissector));
        return exchange.note()
                .filter(Note.Loss.class::isInstance)
                .map(Note.Loss.class::cast)
                .map(frames::with)
                .orElse(frames);
    }

    private Frames with(Note.Loss loss) {
        return switch (loss) {
            case Note.Lost lost -> cutBy(lost);
            case Note.Uncertain _ -> new Frames(request, response.uncertain());
        };
    }

    private Frames cutBy(Note.Lost lost) {
        return switch (lost.kind()) {
            case REQUEST -> new Frames(request.cutByLoss(lost.length()), response);
            case RESPONSE -> new Frames(request, response.cutByLoss(lost.length()));
        };
    }

    private static Dissection response(Exchange exchange, Dissection request, Dissector dissector) {
        byte[] bytes = exchange.response();
        if (isStray(exchange)) {
            return dissectStray(exchange, dissector);
        }
        boolean owed = exchange.source() != Source.PASTED
                && request.length() > 0
                && request.awaited().isEmpty();
        Ending ending = bytes.length == 0 && !owed ? Ending.OPEN : exchange.ending();
        return dissector.dissectAnswer(bytes, ending, exchange.request());
    }

    /// A client that finds bytes before it has asked never takes them for an answer; who only watches may have missed
    /// the question.
    private static Dissection dissectStray(Exchange exchange, Dissector dissector) {
        return switch (exchange.source()) {
            case CALL, SERVER, PASTED -> dissector.dissectStray(exchange.response());
            case PROXY, FILE ->
                dissector
                        .dissect(FrameKind.RESPONSE, exchange.response(), exchange.ending())
                        .unpaired();
        };
    }

    /// Whether bytes came from a server that nothing had been asked of.
    static boolean isStray(Exchange exchange) {
        return exchange.source() != Source.PASTED
                && exchange.request().length == 0
                && exchange.response().length > 0
                && exchange.note().isEmpty();
    }
}
