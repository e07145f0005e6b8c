package divide.inspector.capture.file;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.Frames;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Severity;
import divide.inspector.protocol.Words;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with exchanges, in words for a file. What is only worth knowing is left out: it can be computed from
/// the bytes, and would stand beside nearly every packet. One thread at a time.
///
/// @param words the language
record Findings(Dissector dissector, Words words) {
    /// The remarks on the request, and those on a response that has no bytes to stand beside.
    List<Remark> onRequest(Exchange exchange) {
        Frames frames = Frames.of(exchange, dissector);
        List<Remark> remarks = of(frames.request());
        if (exchange.response().length == 0) {
            remarks.addAll(of(frames.response()));
        }
        return remarks;
    }

    List<Remark> onResponse(Exchange exchange) {
        return of(Frames.of(exchange, dissector).response());
    }

    private List<Remark> of(Dissection frame) {
        List<Remark> remarks = new ArrayList<>();
        frame.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding ->
                        remarks.add(new Remark.Found(finding.severity().label(), words.finding(finding))));
        return remarks;
    }
}
