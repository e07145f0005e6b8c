package divide.inspector.capture;

import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Severity;
import java.util.Optional;

/// What exchanges are marked with. Every exchange gets its mark when it ends, so this takes no frame apart.
final class Marks {
    private Marks() {}

    /// The mark of an exchange that has ended.
    static Mark of(Exchange exchange, Dissector dissector) {
        Mark request = ofRequest(exchange, dissector);
        return exchange.response().length == 0
                ? worse(request, ofSilence(exchange))
                : ofAnswer(exchange, request, dissector);
    }

    private static Mark ofRequest(Exchange exchange, Dissector dissector) {
        byte[] bytes = exchange.request();
        return bytes.length == 0 ? Mark.FINE : of(dissector.worst(FrameKind.REQUEST, bytes, exchange.ending()));
    }

    private static Mark ofSilence(Exchange exchange) {
        boolean owed = exchange.source() != Source.PASTED && exchange.request().length > 0;
        return owed ? Mark.ERROR : Mark.FINE;
    }

    /// That a server refuses a call that can't be served says nothing worse than that it can't.
    private static Mark ofAnswer(Exchange exchange, Mark request, Dissector dissector) {
        byte[] bytes = exchange.response();
        if (Frames.isStray(exchange)) {
            return Mark.ERROR;
        }
        Mark answer = of(dissector.worstOfAnswer(bytes, exchange.ending(), exchange.request()));
        boolean refused = request != Mark.WARNING && dissector.saysError(bytes);
        return refused ? Mark.ERROR : worse(request, answer);
    }

    private static Mark of(Optional<Severity> worst) {
        return worst.map(Mark::of).orElse(Mark.FINE);
    }

    private static Mark worse(Mark one, Mark other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
