package divide.inspector.capture.export;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.Words;
import java.util.Locale;
import java.util.stream.Stream;

/// A finding as it is exported.
///
/// @param severity `error`, `warning` or `info`
/// @param frame `request` or `response`
/// @param kind what was found, in lower case: `unknown_method`
/// @param field the path of the field that it concerns
/// @param offset where it begins, in bytes from the frame's start
/// @param length how many bytes it concerns
/// @param words what was found, in a sentence
record Found(String severity, String frame, String kind, String field, int offset, int length, String words) {
    /// The findings about `frame`, worded by `words`.
    static Stream<Found> in(Dissection frame, Words words) {
        return frame.findings().stream().map(finding -> of(frame, finding, words));
    }

    private static Found of(Dissection frame, Finding finding, Words words) {
        return new Found(
                finding.severity().label(),
                frame.kind().label(),
                finding.kind().name().toLowerCase(Locale.ROOT),
                finding.path(),
                finding.offset(),
                finding.length(),
                words.finding(finding));
    }
}
