package divide.inspector.capture.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.Channel;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import divide.inspector.rpc.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Exchanges of every kind on their way to a file.
class ExportRunTest {
    private final Capture capture = new Capture();

    private Map<String, String> csv() throws IOException {
        List<Map<String, String>> rows = Csv.rows(capture.export(ExportFormat.CSV));
        assertEquals(1, rows.size());
        return rows.getFirst();
    }

    private String json() throws IOException {
        return capture.export(ExportFormat.JSON_LINES);
    }

    @Test
    void writesAnExchangeAsCsv() throws IOException {
        capture.exchange(Capture.DIVIDE_1_3, Capture.THIRD);
        assertEquals(
                "number,source,connection,client,server,state,ending,request_start,request_end,response_start,response_end,"
                        + "latency_ns,handler_ns,method,num1,num2,outcome,value,message,fault,mark,findings,request_length,"
                        + "response_length,request_hex,response_hex,marked,note\r\n"
                        + "1,proxy,1,127.0.0.1:50000,127.0.0.1:8000,done,ended,2026-01-31T08:15:00.000001000Z,"
                        + "2026-01-31T08:15:00.000001000Z,2026-01-31T08:15:00.000002500Z,2026-01-31T08:15:00.000002500Z,"
                        + "1500,,divide,1,3,value,0.33333334,,,info,info response value: 1 / 3 is exactly 1/3; the float "
                        + "0.33333334 is 0.33 ulp away from it.,24,5,000000066469766964650000000a01000000010200000003,"
                        + "013eaaaaab,false,\r\n",
                capture.export(ExportFormat.CSV));
    }

    @Test
    void writesAnExchangeAsAJsonLine() throws IOException {
        capture.exchange(Capture.DIVIDE_1_3, Capture.THIRD);
        assertEquals("""
                {"number":1,"source":"proxy","connection":1,"client":"127.0.0.1:50000","server":"127.0.0.1:8000",\
                "state":"done","ending":"ended","request_start":"2026-01-31T08:15:00.000001000Z",\
                "request_end":"2026-01-31T08:15:00.000001000Z","response_start":"2026-01-31T08:15:00.000002500Z",\
                "response_end":"2026-01-31T08:15:00.000002500Z","latency_ns":1500,"handler_ns":null,"method":"divide",\
                "num1":1,"num2":3,"outcome":"value","value":0.33333334,"message":null,"fault":null,"mark":"info",\
                "findings":[{"severity":"info","frame":"response","kind":"inexact_quotient","field":"value","offset":1,\
                "length":4,"words":"1 / 3 is exactly 1/3; the float 0.33333334 is 0.33 ulp away from it."}],\
                "request_length":24,"response_length":5,\
                "request_hex":"000000066469766964650000000a01000000010200000003","response_hex":"013eaaaaab",\
                "marked":false,"note":null}
                """, json());
    }

    @Test
    void fillsInTheDefaultThatWasLeftOut() throws IOException {
        capture.exchange(Capture.DIVIDE_7, Capture.hex("01 40e00000"));
        assertEquals("1", csv().get("num2"));
        assertEquals("fine", csv().get("mark"));
        assertEquals("", csv().get("findings"));
    }

    @Test
    void saysWhatIsWrongWithARequest() throws IOException {
        capture.exchange(Capture.call("=mul\n\"x\""), Capture.failure("no"));
        Map<String, String> row = csv();
        assertEquals("'=mul\n\"x\"", row.get("method"));
        assertEquals("", row.get("num1"));
        assertEquals("warning", row.get("mark"));
        assertEquals(
                "warning request name: The method \"=mul\\n\\\"x\\\"\" is unknown; the call can't be served.",
                row.get("findings"));
    }

    @Test
    void writesAnExchangeThatIsUnderWay() throws IOException {
        capture.request(Capture.DIVIDE_200_100, 1_000);
        capture.tap.bytes(FrameKind.RESPONSE, Capture.TWO, 0, 2, 2_000);
        Map<String, String> row = csv();
        assertEquals("waiting", row.get("state"));
        assertEquals("awaited", row.get("outcome"));
        assertEquals("open", row.get("mark"));
        assertEquals("0140", row.get("response_hex"));
        assertEquals("", row.get("response_end"));
        assertEquals("", row.get("latency_ns"));
        assertEquals("200", row.get("num1"));
    }

    @Test
    void saysWhyACallHasNoAnswer() throws IOException {
        capture.request(Capture.DIVIDE_200_100, 1_000).closed();
        Map<String, String> row = csv();
        assertEquals("fault", row.get("outcome"));
        assertEquals("The bytes end inside type: missing 1 of 1 byte.", row.get("fault"));
        assertEquals("", row.get("response_start"));
        assertEquals("2026-01-31T08:15:00.000001000Z", row.get("request_end"));
    }

    @Test
    void takesBytesThatNothingAskedForForNoAnswer() throws IOException {
        FrameTap client = capture.recorder.opened(Link.between(
                Side.CLIENT, new InetSocketAddress("127.0.0.1", 5000), new InetSocketAddress("127.0.0.1", 8000)));
        client.bytes(FrameKind.RESPONSE, Capture.TWO, 0, Capture.TWO.length, 2_000);
        client.closed(Ending.ENDED, 3_000);
        Map<String, String> row = csv();
        assertEquals("fault", row.get("outcome"));
        assertEquals("", row.get("value"));
        assertEquals("0140000000", row.get("response_hex"));
        assertEquals("", row.get("request_start"));
    }

    @Test
    void knowsNoLatencyOfWhatWasPasted() throws IOException {
        capture.recorder.paste(Capture.DIVIDE_200_100, Capture.TWO);
        Map<String, String> row = csv();
        assertEquals("pasted", row.get("source"));
        assertEquals("2.0", row.get("value"));
        assertEquals("", row.get("latency_ns"));
    }

    @Test
    void saysWhyACallWasNotSent() throws IOException {
        Channel channel = new Channel(
                new Target("127.0.0.1", 1), Deadlines.DEFAULT, Methods.DEFAULT, Limits.DEFAULT, capture.recorder);
        assertThrows(CallFailedException.class, () -> channel.call(Request.of(Divide.METHOD, 200, 100)));
        Map<String, String> row = csv();
        assertEquals("200", row.get("num1"));
        assertEquals("fault", row.get("outcome"));
        assertTrue(row.get("fault").contains("127.0.0.1:1"), row::toString);
        assertEquals("0", row.get("request_length"));
        assertEquals("", row.get("latency_ns"));
    }

    @Test
    void writesAPlainLocalCallThatHasNoBytes() throws IOException {
        capture.recorder.local(Request.of(Divide.METHOD, 200, 100), new Response.Value(0x40000000), 1_000, 1_500);
        Map<String, String> row = csv();
        assertEquals("call", row.get("source"));
        assertEquals("", row.get("connection"));
        assertEquals("divide", row.get("method"));
        assertEquals("200", row.get("num1"));
        assertEquals("2.0", row.get("value"));
        assertEquals("0", row.get("request_length"));
        assertEquals("", row.get("request_hex"));
    }

    @Test
    void writesThoseThatWerePicked() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            capture.exchange(Capture.DIVIDE_200_100, Capture.TWO);
        }
        assertEquals(List.of("3", "700", "1999"), numbers(Picked.these(3, 700, 1999)));
        assertEquals(List.of("1999", "2000"), numbers(Picked.all(1999, 5000)));
        assertEquals(List.of(), numbers(Picked.these()));
        assertEquals(2_000, numbers(Picked.all(1, 2001)).size());
    }

    private List<String> numbers(Picked picked) throws IOException {
        return Csv.rows(capture.export(ExportFormat.CSV, picked)).stream()
                .map(row -> row.get("number"))
                .toList();
    }

    @Test
    void passesOverThoseThatMadeRoom() throws IOException {
        Capture small = new Capture(new Bounds(10, 1 << 20));
        for (int i = 0; i < 25; i++) {
            small.exchange(Capture.DIVIDE_200_100, Capture.TWO);
        }
        List<Map<String, String>> rows = Csv.rows(small.export(ExportFormat.CSV, Picked.all(1, 26)));
        assertEquals(10, rows.size());
        assertEquals("16", rows.getFirst().get("number"));
    }

    @Test
    void saysHowFarItIsAndEndsWhenItIsCancelled() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            capture.exchange(Capture.DIVIDE_200_100, Capture.TWO);
        }
        List<Long> told = new ArrayList<>();
        ExportRun run = capture.run(ExportFormat.CSV, Picked.all(1, 3_001), (done, total) -> {
            assertEquals(3_000, total);
            told.add(done);
            return done < 1_500;
        });
        assertFalse(run.writeTo(new ByteArrayOutputStream()));
        assertEquals(List.of(0L, 512L, 1_024L, 1_536L), told);
        assertEquals(1_536, run.written());
    }

    @Test
    void goesThroughAStoreThatOthersFill() throws Exception {
        Capture busy = new Capture(new Bounds(1_000, 1 << 20));
        Thread others = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 50_000; i++) {
                busy.exchange(i % 2 == 0 ? Capture.DIVIDE_1_3 : Capture.DIVIDE_200_100, Capture.TWO);
            }
        });
        while (others.isAlive()) {
            List<Map<String, String>> rows = Csv.rows(busy.export(ExportFormat.CSV));
            assertEquals(
                    List.of(),
                    rows.stream()
                            .filter(row -> row.get("state").equals("done"))
                            .filter(row ->
                                    !row.get("mark").equals(row.get("num1").equals("1") ? "info" : "fine"))
                            .toList());
        }
        others.join();
    }

    @Test
    void hasTheColumnsThatThePageNames() throws IOException {
        String page = Files.readString(Path.of("src/docs/export.md"), StandardCharsets.UTF_8);
        List<String> documented = Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertEquals(
                documented,
                Column.of(Methods.DEFAULT).stream().map(Column::name).toList());
    }

    @Test
    void knowsItsFormatByTheName() {
        assertEquals(ExportFormat.CSV, ExportFormat.of(Path.of("a/b.CSV")).orElseThrow());
        assertEquals(
                ExportFormat.JSON_LINES, ExportFormat.of(Path.of("b.jsonl")).orElseThrow());
        assertEquals(
                ExportFormat.JSON_LINES, ExportFormat.of(Path.of("b.ndjson")).orElseThrow());
        assertTrue(ExportFormat.of(Path.of("csv")).isEmpty());
        assertTrue(ExportFormat.of(Path.of("b.txt")).isEmpty());
    }
}
