package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes frames apart for people to look at. A frame that we sent is explained by reading its bytes back.
///
/// One thread at a time. Limits say what a receiver would have refused, so they should be those of the window.
public final class Dissector {
    private final FrameReader reader;
    private final Reading requestReading = Reading.annotated();
    private final Reading responseReading = Reading.annotated();

    /// A dissector for peers that know `methods`, with `limits` on what they may claim.
    public Dissector(Methods methods, Limits limits) {
        this.reader = new FrameReader(methods, limits);
    }

    /// A dissector for the methods and limits of `wire.md`.
    public static Dissector standard() {
        return new Dissector(Methods.DEFAULT, Limits.DEFAULT);
    }

    /// Takes one frame apart. All of `bytes` belongs to it: what stands behind its end is a finding.
    public Dissection dissect(FrameKind kind, byte[] bytes, Ending ending) {
        Reading reading = kind == FrameKind.REQUEST ? requestReading : responseReading;
        reader.read(kind, bytes, 0, bytes.length, reading);
        return dissection(kind, bytes, reading, ending, List.of(), List.of());
    }

    /// Takes the answer to `request` apart and holds it against what was asked.
    public Dissection dissectAnswer(byte[] bytes, Ending ending, byte[] request) {
        readBoth(bytes, request);
        Optional<ResultCheck> check = check();
        Optional<ResultCheck.Verdict> verdict =
                check.map(known -> known.check(requestReading, responseReading.bits(Response.VALUE)));
        List<Finding> more =
                verdict.flatMap(ResultCheck.Verdict::finding).stream().toList();
        List<Fact> facts = verdict.flatMap(ResultCheck.Verdict::fact).stream()
                .map(exact -> new Fact(check.orElseThrow().factKey(), exact))
                .toList();
        return dissection(FrameKind.RESPONSE, bytes, responseReading, ending, more, facts);
    }

    /// How bad the worst finding of [#dissect] is, without the rest of it: a small part of the time, and nothing is
    /// built but the findings themselves.
    public Optional<Severity> worst(FrameKind kind, byte[] bytes, Ending ending) {
        Reading reading = kind == FrameKind.REQUEST ? requestReading : responseReading;
        reader.read(kind, bytes, 0, bytes.length, reading);
        return Optional.ofNullable(worst(reading, bytes, ending));
    }

    /// How bad the worst finding of [#dissectAnswer] is, without the rest of it.
    public Optional<Severity> worstOfAnswer(byte[] bytes, Ending ending, byte[] request) {
        readBoth(bytes, request);
        Severity checked = check().flatMap(known -> known.kind(requestReading, responseReading.bits(Response.VALUE)))
                .map(FindingKind::severity)
                .orElse(null);
        return Optional.ofNullable(Severity.worse(checked, worst(responseReading, bytes, ending)));
    }

    /// Whether a response is an error's message and not a value, without the rest of [#dissect].
    public boolean saysError(byte[] response) {
        reader.read(FrameKind.RESPONSE, response, 0, response.length, responseReading);
        return responseReading.has(Response.MESSAGE);
    }

    /// That characters were counted is found only where bytes are left over, and no worse than those.
    private static Severity worst(Reading reading, byte[] bytes, Ending ending) {
        boolean isLeftOver = bytes.length > reading.length();
        boolean isCutOff = reading.state() == Reading.State.PARTIAL && ending != Ending.OPEN;
        return isLeftOver || isCutOff ? Severity.ERROR : reading.worstOrNull();
    }

    /// Explains bytes of a server that answer no request: whatever they look like, they are no answer.
    public Dissection dissectStray(byte[] bytes) {
        Field field = Field.UNDECODED;
        Meaning meaning = new Meaning("left.over", "");
        return new Dissection(
                FrameKind.RESPONSE,
                bytes,
                List.of(new DissectedField(field, 0, bytes.length, Optional.empty(), meaning)),
                Optional.empty(),
                List.of(Finding.at(FindingKind.UNASKED, field, 0, bytes.length, bytes.length)),
                List.of(),
                "");
    }

    private void readBoth(byte[] bytes, byte[] request) {
        reader.read(FrameKind.REQUEST, request, 0, request.length, requestReading);
        reader.read(FrameKind.RESPONSE, bytes, 0, bytes.length, responseReading);
    }

    /// What holds the answer that was read against its request, when the two can be compared.
    private Optional<ResultCheck> check() {
        return requestReading.isSound() && responseReading.has(Response.VALUE)
                ? requestReading.method().flatMap(Method::signature).map(Signature::check)
                : Optional.empty();
    }

    private static Dissection dissection(
            FrameKind kind, byte[] bytes, Reading reading, Ending ending, List<Finding> more, List<Fact> facts) {
        List<DissectedField> fields = fields(reading);
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(more);
        checkCount(reading, bytes.length, findings);
        int leftOver = bytes.length - reading.length();
        if (leftOver > 0) {
            Field rest = Field.UNDECODED;
            fields.add(new DissectedField(
                    rest, reading.length(), leftOver, Optional.empty(), new Meaning("left.over", "")));
            findings.add(Finding.at(FindingKind.LEFT_OVER, rest, reading.length(), leftOver, leftOver, kind));
        }
        Optional<Awaited> awaited = awaited(reading);
        awaited.flatMap(place -> finding(place, ending)).ifPresent(findings::add);
        return new Dissection(kind, bytes, fields, awaited, findings, facts, Summary.of(kind, reading));
    }

    /// That the length counts characters explains why the text isn't UTF-8 where it ends, so that isn't said as well.
    private static void checkCount(Reading reading, int sent, List<Finding> findings) {
        if (reading.has(Response.MESSAGE)) {
            CharacterCount.in(reading, Response.MESSAGE, sent).ifPresent(counted -> {
                findings.removeIf(finding -> finding.kind() == FindingKind.NOT_UTF8);
                findings.add(counted);
            });
        }
    }

    private static Optional<Awaited> awaited(Reading reading) {
        if (reading.state() != Reading.State.PARTIAL) {
            return Optional.empty();
        }
        int offset = reading.length() - reading.have();
        return Optional.of(new Awaited(reading.awaited(), offset, reading.have(), reading.need()));
    }

    private static Optional<Finding> finding(Awaited place, Ending ending) {
        return kindOf(ending)
                .map(kind -> Finding.at(
                        kind,
                        place.field(),
                        place.offset(),
                        place.have(),
                        place.field().path(),
                        place.missing(),
                        place.need()));
    }

    private static Optional<FindingKind> kindOf(Ending ending) {
        return switch (ending) {
            case OPEN -> Optional.empty();
            case ENDED -> Optional.of(FindingKind.ENDED_INSIDE);
            case RESET -> Optional.of(FindingKind.RESET_INSIDE);
            case TIMED_OUT -> Optional.of(FindingKind.TIMED_OUT_INSIDE);
            case CANCELLED -> Optional.of(FindingKind.CANCELLED_INSIDE);
            case LOST -> Optional.of(FindingKind.LOST_INSIDE);
            case PASSED_OVER -> Optional.of(FindingKind.PASSED_OVER_INSIDE);
            case CAPTURE_ENDED -> Optional.of(FindingKind.CAPTURE_ENDED_INSIDE);
        };
    }

    private static List<DissectedField> fields(Reading reading) {
        Spans<Field> spans = reading.spans();
        List<DissectedField> fields = new ArrayList<>(spans.size() + 1);
        for (int i = 0; i < spans.size(); i++) {
            Field field = spans.field(i);
            int offset = spans.offset(i);
            int length = spans.length(i);
            Optional<String> value = value(reading, field, offset, length);
            fields.add(new DissectedField(field, offset, length, value, Summary.meaning(reading, field, value)));
        }
        return fields;
    }

    private static Optional<String> value(Reading reading, Field field, int offset, int length) {
        return switch (field.shape()) {
            case BYTES -> Optional.empty();
            case UTF8 -> reading.has(field) ? Optional.of(JsonText.quote(reading.text(field))) : Optional.empty();
            case U8, U32, I32, F32 ->
                length < field.shape().size()
                        ? Optional.empty()
                        : Optional.of(field.shape().text(scalar(reading, field.shape(), offset)));
        };
    }

    /// A repeated field has two spans and one slot, so the value is read again from where the span lies.
    private static long scalar(Reading reading, Shape shape, int offset) {
        return shape.read(reading.bytes(), offset);
    }
}
