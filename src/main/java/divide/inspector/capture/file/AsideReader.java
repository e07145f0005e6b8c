package divide.inspector.capture.file;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Note;
import divide.inspector.capture.Recorder;
import divide.inspector.pcap.Packet;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Method;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Parameter;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Signature;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.CallFailure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Reads what [AsideText] wrote. A packet that isn't such a text, or one that somebody spoilt, is none. One thread at a
/// time.
final class AsideReader {
    private static final List<String> UNKNOWN = List.of("");

    private final Recorder recorder;
    private final EpochTime time;
    private final FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
    private final Reading reading = Reading.plain();
    private final Sequence sequence;
    private long exchanges;

    /// @param sequence the order of all exchanges in the file
    AsideReader(Recorder recorder, EpochTime time, Sequence sequence) {
        this.recorder = recorder;
        this.time = time;
        this.sequence = sequence;
    }

    long exchanges() {
        return exchanges;
    }

    /// Takes the exchange that `packet` says.
    ///
    /// @return whether it says one
    boolean take(Packet packet) {
        int length = packet.captured() - Asides.HEADER;
        if (length <= 0) {
            return false;
        }
        String text = new String(packet.array(), packet.from() + Asides.HEADER, length, StandardCharsets.UTF_8);
        Optional<LongSupplier> found = restoring(lines(text), time.nanoTime(packet.nanos()));
        found.ifPresent(restoring -> take(restoring, packet.tag(), packet.comments()));
        return found.isPresent();
    }

    private void take(LongSupplier restoring, byte[] tag, List<String> comments) {
        exchanges++;
        Runnable arrival = () -> annotate(restoring.getAsLong(), comments);
        if (Tag.of(tag, 0, tag.length) instanceof Tag.Aside(var place)) {
            sequence.take(place, arrival);
        } else {
            arrival.run();
        }
    }

    private static Map<String, List<String>> lines(String text) {
        Map<String, List<String>> lines = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                lines.merge(
                        line.substring(0, colon),
                        List.of(AsideText.plain(line.substring(colon + 2))),
                        AsideReader::joined);
            }
        });
        return lines;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        String[] all = Arrays.copyOf(one.toArray(String[]::new), one.size() + other.size());
        System.arraycopy(other.toArray(), 0, all, one.size(), other.size());
        return List.of(all);
    }

    /// What adds the exchange that `lines` say.
    private Optional<LongSupplier> restoring(Map<String, List<String>> lines, long nanos) {
        try {
            return switch (first(lines, AsideText.KIND)) {
                case AsideText.PASTED -> Optional.of(pasting(lines, nanos));
                case AsideText.LOCAL -> restoring(local(lines), nanos, lines);
                case AsideText.UNREACHED -> restoring(Optional.of(new Note.Unreached(failure(lines))), nanos, lines);
                case AsideText.LOST -> restoring(Optional.of(lost(lines)), nanos, lines);
                case AsideText.UNSENT -> restoring(unsent(lines), nanos, lines);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException spoilt) {
            return Optional.empty();
        }
    }

    private LongSupplier pasting(Map<String, List<String>> lines, long nanos) {
        byte[] request = bytes(lines, AsideText.REQUEST);
        byte[] response = bytes(lines, AsideText.RESPONSE);
        return () -> recorder.paste(request, response, nanos);
    }

    private Optional<LongSupplier> restoring(Optional<Note> note, long nanos, Map<String, List<String>> lines) {
        long took = Long.parseLong(first(lines, AsideText.TOOK).replace(Remark.NANOSECONDS, ""));
        return note.map(known -> () -> recorder.restore(known, nanos, nanos + took));
    }

    private Optional<Note> local(Map<String, List<String>> lines) {
        return request(bytes(lines, AsideText.REQUEST))
                .flatMap(request ->
                        response(bytes(lines, AsideText.RESPONSE)).map(response -> new Note.Local(request, response)));
    }

    private static Note lost(Map<String, List<String>> lines) {
        String frame = first(lines, AsideText.FRAME);
        FrameKind kind = frame.equals(FrameKind.REQUEST.label()) ? FrameKind.REQUEST : FrameKind.RESPONSE;
        return new Note.Lost(kind, Long.parseLong(first(lines, AsideText.BYTES)));
    }

    private Optional<Note> unsent(Map<String, List<String>> lines) {
        return request(bytes(lines, AsideText.REQUEST)).map(request -> new Note.Unsent(request, failure(lines)));
    }

    private static CallFailedException failure(Map<String, List<String>> lines) {
        CallFailure kind = CallFailure.valueOf(first(lines, AsideText.FAILURE));
        return CallFailedException.known(kind, lines.getOrDefault(AsideText.DETAIL, List.of()));
    }

    private static String first(Map<String, List<String>> lines, String word) {
        return lines.getOrDefault(word, UNKNOWN).getFirst();
    }

    private static byte[] bytes(Map<String, List<String>> lines, String word) {
        return HexFormat.of().parseHex(first(lines, word).strip());
    }

    /// The call that is written as `bytes`; defaults may have been left out.
    private Optional<Request> request(byte[] bytes) {
        reader.read(FrameKind.REQUEST, bytes, 0, bytes.length, reading);
        if (!reading.isSound()) {
            return Optional.empty();
        }
        Method method = reading.method().orElseThrow();
        long[] values = method.signature().map(Signature::parameters).orElse(List.of()).stream()
                .mapToLong((Parameter parameter) -> reading.bits(parameter))
                .toArray();
        Request careful = Request.of(method, values);
        boolean isCareful = Arrays.equals(bytes, FrameWriter.bytes(careful));
        return Optional.of(isCareful ? careful : Request.explicit(method, values));
    }

    private Optional<Response> response(byte[] bytes) {
        reader.read(FrameKind.RESPONSE, bytes, 0, bytes.length, reading);
        if (reading.has(Response.VALUE)) {
            return Optional.of(new Response.Value(reading.bits(Response.VALUE)));
        }
        return reading.has(Response.MESSAGE)
                ? Optional.of(new Response.Failure(reading.text(Response.MESSAGE)))
                : Optional.empty();
    }

    private void annotate(long number, List<String> comments) {
        Annotation said = Annotation.NONE;
        for (String comment : comments) {
            said = Remark.of(comment).on(said);
        }
        recorder.store().annotate(number, said);
    }
}
