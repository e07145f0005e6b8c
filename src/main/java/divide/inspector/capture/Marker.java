package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.ResultCheck;
import divide.inspector.protocol.Severity;
import divide.inspector.protocol.Signature;
import java.util.List;
import java.util.Optional;

/// Says what exchanges are marked with. Every exchange gets its mark when it ends, so this reads each frame once, where
/// it lies, and takes none apart. One thread at a time.
final class Marker {
    private final Limits limits;
    private final FrameReader reader;
    private final Reading request = Reading.annotated();
    private final Reading response = Reading.annotated();

    Marker(Methods methods, Limits limits) {
        this.limits = limits;
        this.reader = new FrameReader(methods, limits);
    }

    Limits limits() {
        return limits;
    }

    /// The mark of an exchange that has ended.
    Mark of(Underway ended) {
        if (ended.note() != null) {
            return Mark.ERROR;
        }
        return ended.isUncertain() ? worse(Mark.WARNING, ofFrames(ended)) : ofFrames(ended);
    }

    private Mark ofFrames(Underway ended) {
        Mark asked = ofRequest(ended);
        if (ended.responseLength() == 0) {
            return worse(asked, ofSilence(ended));
        }
        boolean stray = ended.requestLength() == 0 && ended.source() != Source.PASTED;
        return stray ? Mark.ERROR : ofAnswer(ended, asked);
    }

    private Mark ofRequest(Underway ended) {
        int from = ended.requestIndex();
        int length = ended.requestLength();
        reader.read(FrameKind.REQUEST, ended.requestArray(), from, from + length, request);
        return length == 0 ? Mark.FINE : worst(request, length, ended.ending());
    }

    private static Mark ofSilence(Underway ended) {
        boolean owed = ended.source() != Source.PASTED && ended.requestLength() > 0;
        return owed ? Mark.ERROR : Mark.FINE;
    }

    /// That a server refuses a call that can't be served says nothing worse than that it can't.
    private Mark ofAnswer(Underway ended, Mark asked) {
        int from = ended.responseIndex();
        int length = ended.responseLength();
        reader.read(FrameKind.RESPONSE, ended.responseArray(), from, from + length, response);
        if (asked != Mark.WARNING && response.has(Response.MESSAGE)) {
            return Mark.ERROR;
        }
        return worse(worse(asked, ofResult()), worst(response, length, ended.ending()));
    }

    /// Holds the answer that was read against its request, when the two can be compared.
    private Mark ofResult() {
        if (!request.isSound() || !response.has(Response.VALUE)) {
            return Mark.FINE;
        }
        Optional<Signature> signature = request.method().orElseThrow().signature();
        return signature.isEmpty() ? Mark.FINE : ofResult(signature.get().check());
    }

    private Mark ofResult(ResultCheck check) {
        Optional<FindingKind> kind = check.kind(request, response.bits(Response.VALUE));
        return kind.isEmpty() ? Mark.FINE : Mark.of(kind.get().severity());
    }

    private static Mark worst(Reading reading, int sent, Ending ending) {
        boolean isLeftOver = sent > reading.length();
        boolean isCutOff = reading.state() == Reading.State.PARTIAL && ending != Ending.OPEN;
        return isLeftOver || isCutOff ? Mark.ERROR : worst(reading.findings());
    }

    private static Mark worst(List<Finding> findings) {
        Mark worst = Mark.FINE;
        for (int i = 0; i < findings.size(); i++) {
            Severity severity = findings.get(i).severity();
            worst = worse(worst, Mark.of(severity));
        }
        return worst;
    }

    private static Mark worse(Mark one, Mark other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
