package divide.inspector.capture.file;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.Note;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Message;
import divide.inspector.rpc.CallFailedException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says an exchange that was on no network in lines of text: a word, a colon, and what it stands for. [AsideReader]
/// reads them.
final class AsideText {
    static final String PASTED = "pasted";
    static final String LOCAL = "local call";
    static final String UNSENT = "call that was not sent";
    static final String UNREACHED = "connection that found no server";

    static final String LOST = "bytes that were lost";

    static final String KIND = "divide";
    static final String REQUEST = "request";
    static final String RESPONSE = "response";
    static final String FRAME = "frame";
    static final String BYTES = "bytes";
    static final String TOOK = "took";
    static final String FAILURE = "failure";
    static final String DETAIL = "detail";
    static final String REASON = "reason";

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private final StringBuilder text = new StringBuilder();

    private AsideText() {}

    static byte[] of(Exchange exchange) {
        AsideText text = new AsideText();
        exchange.note().ifPresentOrElse(note -> text.note(note, exchange), () -> text.pasted(exchange));
        text.line(TOOK, exchange.times().responseLast() - exchange.times().requestFirst() + Remark.NANOSECONDS);
        return text.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void pasted(Exchange exchange) {
        line(KIND, PASTED);
        line(REQUEST, hex(exchange.request()));
        line(RESPONSE, hex(exchange.response()));
    }

    private void note(Note note, Exchange exchange) {
        switch (note) {
            case Note.Local(var request, var response) -> {
                line(KIND, LOCAL);
                line(REQUEST, hex(request));
                line(RESPONSE, hex(response));
            }
            case Note.Unsent(var request, var failure) -> {
                line(KIND, UNSENT);
                line(REQUEST, hex(request));
                failure(failure);
            }
            case Note.Unreached(var failure) -> {
                line(KIND, UNREACHED);
                failure(failure);
            }
            case Note.Lost(var kind, var length) -> {
                line(KIND, LOST);
                line(FRAME, kind.label());
                line(BYTES, Long.toString(length));
            }
            // Two calls compete for an answer only where a connection was observed.
            case Note.Uncertain _ ->
                throw new IllegalStateException(
                        "exchange %d of no connection is uncertain".formatted(exchange.number()));
        }
    }

    private void failure(CallFailedException failure) {
        line(FAILURE, failure.kind().name());
        failure.details().forEach(detail -> line(DETAIL, detail));
        line(REASON, failure.getMessage());
    }

    private static String hex(Message message) {
        return hex(FrameWriter.bytes(message));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private void line(String word, String rest) {
        text.append(word).append(": ").append(escaped(rest)).append('\n');
    }

    /// A line ends where we end it.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /// What was written as `escaped`.
    static String plain(String escaped) {
        return ESCAPE.matcher(escaped).replaceAll(found -> switch (found.group(1)) {
            case "n" -> "\n";
            case "r" -> "\r";
            default -> Matcher.quoteReplacement(found.group(1));
        });
    }
}
