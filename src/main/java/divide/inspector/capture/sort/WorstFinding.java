package divide.inspector.capture.sort;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.Summarizer;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.Method;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import java.util.List;
import java.util.Optional;

/// The kind of the worst that was found about an exchange. The mark answers for those about which there is nothing to
/// say; the frames of the others are read where they lie, and only those that aren't whole are taken apart. One thread
/// at a time.
///
/// @param request for reading into, annotated
/// @param response for reading into, annotated
record WorstFinding(ExchangeStore store, Summarizer summarizer, FrameReader reader, Reading request, Reading response) {
    WorstFinding(ExchangeStore store, Summarizer summarizer, FrameReader reader) {
        this(store, summarizer, reader, Reading.annotated(), Reading.annotated());
    }

    /// The kind, of several equally bad ones the first.
    Optional<FindingKind> of(Stretch stretch, int index) {
        if (stretch.mark(index) == Mark.FINE) {
            return Optional.empty();
        }
        return !stretch.isUncertain(index) && isWhole(stretch, index)
                ? Optional.ofNullable(worst())
                : store.get(stretch.number(index)).flatMap(summarizer::worst).map(Finding::kind);
    }

    private boolean isWhole(Stretch stretch, int index) {
        int asked = stretch.requestLength(index);
        int answered = stretch.responseLength(index);
        return asked > 0
                && answered > 0
                && isWhole(FrameKind.REQUEST, stretch.bytes(), stretch.requestAt(index), asked, request)
                && isWhole(FrameKind.RESPONSE, stretch.bytes(), stretch.responseAt(index), answered, response);
    }

    private boolean isWhole(FrameKind kind, byte[] bytes, int from, int length, Reading into) {
        reader.read(kind, bytes, from, from + length, into);
        return into.state() == Reading.State.WHOLE && into.length() == length;
    }

    private FindingKind worst() {
        FindingKind framed = worst(worst(null, request.findings()), response.findings());
        return request.isSound() && response.has(Response.VALUE) ? worse(framed, ofResult()) : framed;
    }

    /// What is found when the answer is held against the request.
    private FindingKind ofResult() {
        return request.method()
                .flatMap(Method::signature)
                .flatMap(known -> known.check().kind(request, response.bits(Response.VALUE)))
                .orElse(null);
    }

    private static FindingKind worst(FindingKind before, List<Finding> findings) {
        FindingKind worst = before;
        for (int i = 0; i < findings.size(); i++) {
            worst = worse(worst, findings.get(i).kind());
        }
        return worst;
    }

    private static FindingKind worse(FindingKind one, FindingKind other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.severity().compareTo(one.severity()) > 0 ? other : one;
    }
}
