package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.wire.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the codec's tests share: frames typed by hand, and dissections in one line a field and a finding.
final class Frames {
    private static final Pattern COMMENT = Pattern.compile("#[^\n]*|\\s");

    private static final String DIVIDE_NAME = """
        name.length@0+4:u32=6
        name@4+6:utf8="divide"
        """;

    private Frames() {}

    /// The bytes of hexadecimal text in which `#` begins a comment that runs to the line's end.
    static byte[] hex(String text) {
        return HexFormat.of().parseHex(COMMENT.matcher(text).replaceAll(""));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... pieces) {
        int size = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
        byte[] joined = new byte[size];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, joined, at, piece.length);
            at += piece.length;
        }
        return joined;
    }

    /// A request as its parts, with the lengths that belong to them; written here, not by the code under test.
    static byte[] requestFrame(byte[] name, byte[] args) {
        return join(u32(name.length), name, u32(args.length), args);
    }

    /// A type 2 response with the length that belongs to its message.
    static byte[] failureFrame(byte[] message) {
        return join(new byte[] {2}, u32(message.length), message);
    }

    static byte[] u32(int value) {
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }

    static Dissection request(String hex) {
        return request(hex(hex));
    }

    static Dissection request(byte[] bytes) {
        return dissect(FrameKind.REQUEST, bytes, Ending.ENDED);
    }

    static Dissection response(String hex) {
        return response(hex(hex));
    }

    static Dissection response(byte[] bytes) {
        return dissect(FrameKind.RESPONSE, bytes, Ending.ENDED);
    }

    static Dissection dissect(FrameKind kind, byte[] bytes, Ending ending) {
        return Dissector.standard().dissect(kind, bytes, ending);
    }

    /// A field as `vectors.tsv` writes it, `path@offset+length:type=value`; a string's value is a JSON string.
    static String spell(DissectedField field) {
        return field.path() + "@" + field.offset() + "+" + field.length() + ":"
                + field.field().shape().label()
                + field.value().map(value -> "=" + value).orElse("");
    }

    /// A finding as `severity KIND path@offset+length`.
    static String spell(Finding finding) {
        return finding.severity().label() + " " + finding.kind() + " " + finding.path() + "@" + finding.offset() + "+"
                + finding.length();
    }

    static String fields(Dissection frame) {
        return frame.fields().stream().map(Frames::spell).collect(Collectors.joining("\n"));
    }

    static String findings(Dissection frame) {
        return frame.findings().stream().map(Frames::spell).collect(Collectors.joining("\n"));
    }

    static void assertFields(Dissection frame, String... expected) {
        assertEquals(String.join("\n", expected), fields(frame));
    }

    /// A request's fields after the name, when that is `divide`.
    static void assertFieldsAfterName(Dissection frame, String... expected) {
        assertFields(frame, (DIVIDE_NAME + String.join("\n", expected)).split("\n"));
    }

    static void assertFindings(Dissection frame, String... expected) {
        assertEquals(String.join("\n", expected), findings(frame));
    }

    /// The one finding of `kind` has words that hold each of `parts`, and a number not as a part of a longer one.
    static void assertSays(Dissection frame, FindingKind kind, String... parts) {
        List<Finding> found =
                frame.findings().stream().filter(it -> it.kind() == kind).toList();
        assertEquals(1, found.size(), () -> "findings of kind " + kind + " in\n" + findings(frame));
        String words = Words.ENGLISH.finding(found.getFirst());
        assertAll(Arrays.stream(parts).map(part -> () -> assertTrue(holds(words, part), part + " in: " + words)));
    }

    private static boolean holds(String words, String part) {
        return Pattern.compile("(?<![\\p{Alnum}-])" + Pattern.quote(part) + "(?![\\p{Alnum}])")
                .matcher(words)
                .find();
    }

    /// Each byte of the frame belongs to one field, and the fields stand in order.
    static void assertCovered(Dissection frame) {
        int at = 0;
        for (DissectedField field : frame.fields()) {
            assertEquals(at, field.offset(), () -> "gap or overlap in\n" + fields(frame));
            at = field.end();
        }
        assertEquals(frame.length(), at, () -> "bytes without a field in\n" + fields(frame));
    }

    /// What a frame says, put together again from its fields in wire order.
    static Message message(Dissection frame) {
        return frame.kind() == FrameKind.REQUEST ? requestOf(frame) : responseOf(frame);
    }

    private static Request requestOf(Dissection frame) {
        Method method = frame.fields().stream()
                .filter(field -> field.field().equals(Request.NAME))
                .map(field -> new String(frame.bytes(), field.offset(), field.length(), StandardCharsets.UTF_8))
                .map(name -> Methods.DEFAULT.byName(name).orElseGet(() -> Method.named(name)))
                .findFirst()
                .orElseThrow();
        List<Argument> arguments = new ArrayList<>();
        for (DissectedField field : frame.fields()) {
            method.signature().stream()
                    .flatMap(signature -> signature.parameters().stream())
                    .filter(parameter -> parameter.valueField().equals(field.field()))
                    .forEach(parameter -> arguments.add(new Argument(parameter, scalar(frame, field))));
        }
        return new Request(method, arguments);
    }

    private static Response responseOf(Dissection frame) {
        DissectedField last = frame.fields().getLast();
        return last.field().equals(Response.VALUE)
                ? new Response.Value(scalar(frame, last))
                : new Response.Failure(new String(frame.bytes(), last.offset(), last.length(), StandardCharsets.UTF_8));
    }

    static long scalar(Dissection frame, DissectedField field) {
        Shape shape = field.field().shape();
        long bits = 0;
        for (int i = 0; i < field.length(); i++) {
            bits = bits << 8 | frame.bytes()[field.offset() + i] & 0xFF;
        }
        return shape == Shape.I32 ? (int) bits : bits;
    }
}
