package divide.inspector.capture.filter;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Frames;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.Method;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What was found about an exchange. The mark answers for most; where it doesn't, both frames are read, and only those
/// of which there is more to say than about a whole frame are taken apart. One thread at a time.
final class FindingLook {
    private final RowView view;
    private final Dissector dissector;
    private final Reading request = Reading.annotated();
    private final Reading response = Reading.annotated();

    FindingLook(RowView view, Perspective perspective) {
        this.view = view;
        this.dissector = perspective.dissector();
    }

    /// Whether there is a finding of that severity. The mark is at least as bad as the worst finding.
    boolean has(Severity severity) {
        return switch (view.mark()) {
            case FINE -> false;
            case INFO -> severity == Severity.INFO;
            case WARNING -> severity == Severity.WARNING || severity == Severity.INFO && isFound(Severity.INFO);
            case ERROR, OPEN -> isFound(severity);
        };
    }

    private boolean isFound(Severity severity) {
        return isFound(finding -> finding.severity() == severity, kind -> kind.severity() == severity);
    }

    boolean has(FindingKind kind) {
        return switch (view.mark()) {
            case FINE -> false;
            case INFO -> kind.severity() == Severity.INFO && isFound(kind);
            case WARNING -> kind.severity() != Severity.ERROR && isFound(kind);
            case ERROR, OPEN -> isFound(kind);
        };
    }

    private boolean isFound(FindingKind kind) {
        return isFound(finding -> finding.kind() == kind, found -> found == kind);
    }

    private boolean isFound(Predicate<Finding> test, Predicate<FindingKind> kinds) {
        if (!view.isToldByFrames() || view.isUncertain()) {
            return isFoundSlowly(test);
        }
        view.readRequest(request);
        view.readResponse(response);
        if (!view.isAllOf(request, response)) {
            return isFoundSlowly(test);
        }
        return any(request.findings(), test)
                || any(response.findings(), test)
                || resultKind().filter(kinds).isPresent();
    }

    private static boolean any(List<Finding> findings, Predicate<Finding> test) {
        for (int i = 0; i < findings.size(); i++) {
            if (test.test(findings.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// What is found when the answer is held against the request.
    private Optional<FindingKind> resultKind() {
        return request.isSound() && response.has(Response.VALUE)
                ? request.method()
                        .flatMap(Method::signature)
                        .flatMap(known -> known.check().kind(request, response.bits(Response.VALUE)))
                : Optional.empty();
    }

    private boolean isFoundSlowly(Predicate<Finding> test) {
        ExchangeRow row = view.row();
        if (row == null) {
            return false;
        }
        Exchange exchange = row.exchange();
        Frames frames = Frames.of(exchange, dissector);
        return Stream.of(frames.request(), frames.response())
                .flatMap(frame -> frame.findings().stream())
                .anyMatch(test);
    }
}
