package divide.inspector.capture.sample;

import divide.inspector.capture.Source;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads samples as they are written down: one event a line, parted by spaces; lines that begin with `#` are passed
/// over.
///
/// - `begins INSTANT`
/// - `open SOURCE CLIENT:PORT SERVER:PORT`
/// - `MILLISECONDS client BYTES`, or `server`: one read
/// - `MILLISECONDS client lost COUNT`, or `server`; 0 when it isn't known how many
/// - `MILLISECONDS ended`, `reset`, `timed-out` or `cancelled`
/// - `MILLISECONDS pasted BYTES | BYTES`: a request and its response
/// - `note NAME`
///
/// Bytes are hex digits in any grouping, `'text'` for the bytes of a text, and `"text"` for its length and its bytes.
final class SampleText {
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+");
    private static final double NANOS_A_MILLISECOND = 1e6;

    private SampleText() {}

    /// @throws IllegalArgumentException when a line isn't of the forms above
    static List<SampleEvent> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(SampleText::event)
                .toList();
    }

    private static SampleEvent event(String line) {
        List<String> words = new ArrayList<>(
                WORD.matcher(line).results().map(MatchResult::group).toList());
        String first = words.removeFirst();
        return switch (first) {
            case "begins" -> new SampleEvent.Begun(Instant.parse(words.getFirst()));
            case "open" -> opened(words);
            case "note" -> new SampleEvent.Noted(words.getFirst());
            default -> timed(time(first), words);
        };
    }

    private static SampleEvent opened(List<String> words) {
        Source source = Source.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
        return new SampleEvent.Opened(source, address(words.get(1)), address(words.get(2)));
    }

    private static InetSocketAddress address(String text) {
        String[] parts = text.split(":");
        try {
            return new InetSocketAddress(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
        } catch (ArrayIndexOutOfBoundsException noPort) {
            throw new IllegalArgumentException(text, noPort);
        }
    }

    private static Duration time(String milliseconds) {
        return Duration.ofNanos(Math.round(Double.parseDouble(milliseconds) * NANOS_A_MILLISECOND));
    }

    private static SampleEvent timed(Duration at, List<String> words) {
        String what = words.removeFirst();
        return switch (what) {
            case "client" -> said(at, FrameKind.REQUEST, words);
            case "server" -> said(at, FrameKind.RESPONSE, words);
            case "pasted" -> pasted(at, words);
            default -> new SampleEvent.Closed(at, ending(what));
        };
    }

    private static Ending ending(String word) {
        return Ending.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static SampleEvent said(Duration at, FrameKind kind, List<String> words) {
        return words.getFirst().equals("lost")
                ? new SampleEvent.Lost(at, kind, Long.parseLong(words.get(1)))
                : new SampleEvent.Read(at, kind, bytes(words));
    }

    private static SampleEvent pasted(Duration at, List<String> words) {
        int bar = words.indexOf("|");
        return new SampleEvent.Pasted(at, bytes(words.subList(0, bar)), bytes(words.subList(bar + 1, words.size())));
    }

    private static byte[] bytes(List<String> words) {
        Sink sink = new Sink(words.size() * Integer.BYTES);
        words.forEach(word -> put(word, sink));
        return sink.toByteArray();
    }

    private static void put(String word, Sink sink) {
        switch (word.charAt(0)) {
            case '\'' -> sink.put(text(word), 0, text(word).length);
            case '"' -> {
                sink.put(Shape.U32, text(word).length);
                sink.put(text(word), 0, text(word).length);
            }
            default -> sink.put(HexFormat.of().parseHex(word), 0, word.length() / 2);
        }
    }

    private static byte[] text(String quoted) {
        return quoted.substring(1, quoted.length() - 1).getBytes(StandardCharsets.UTF_8);
    }
}
