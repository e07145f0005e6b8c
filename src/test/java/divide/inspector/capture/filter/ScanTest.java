package divide.inspector.capture.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.StreamObserver;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What filters find in a capture of twelve exchanges.
class ScanTest {
    private static final long SECOND = 1_000_000_000;

    private final Captured captured = new Captured();

    /// 1: fine. 2: by zero. 3: inexact. 4: num2 left out. 5: unknown method. 6: cut off. 7: never answered.
    /// 8: no number. 9: local. 10: unsent. 11: pasted. 12: under way.
    @BeforeEach
    void capture() throws IOException {
        FrameTap first = captured.server();
        Captured.call(first, Captured.request(200, 100), Captured.value(2), 0, 1_000);
        Captured.call(first, Captured.request(100, 0), Captured.message("ck_god_err"), 5 * SECOND, 2_000_000);
        FrameTap second = captured.client();
        Captured.call(second, Captured.request(1, 3), Captured.value(0.33333334f), 60 * SECOND, 514_300);
        Captured.call(second, Captured.request(7, 1), Captured.value(7), 3600 * SECOND, 40_000);
        Captured.call(first, hex("00000003 6d756c 00000000"), Captured.message("unknown method \"mul\""), 0, 1_000);
        Captured.part(first, FrameKind.REQUEST, Captured.request(12345, 6), 20, 0);
        first.closed(Ending.RESET, 1_000);
        Captured.whole(second, FrameKind.REQUEST, Captured.request(-5, 6), 0);
        second.closed(Ending.TIMED_OUT, SECOND);
        captured.divides(0, 5);
        captured.local(8, 4);
        captured.unsent(9, 3);
        captured.recorder.paste(Captured.request(200, 100), Captured.value(Float.NaN));
        Captured.part(captured.server(), FrameKind.REQUEST, Captured.request(77, 100), 19, 0);
        captured.store.annotate(2, new Annotation(true, ""));
        captured.store.annotate(9, new Annotation(true, "Odd"));
        captured.store.annotate(12, new Annotation(false, "still odd"));
    }

    @Test
    void findsLongExchangesOfWhichNoStretchHoldsAll() {
        for (int i = 0; i < 20; i++) {
            captured.recorder.paste(new byte[1_000_000], new byte[0]);
        }
        Filter filter = Captured.filter("request>=1000000");
        Scan.Found found = new Scan(captured.store, filter, Captured.PERSPECTIVE).look(1, 33);
        assertArrayEquals(LongStream.rangeClosed(13, 32).toArray(), found.found());
        assertEquals(33, found.next());
    }

    @Test
    void findsAnswersThatMayBelongToAnotherCall() {
        StreamObserver watched = captured.watched();
        byte[] call = Captured.request(200, 100);
        for (int i = 0; i < 3; i++) {
            watched.bytes(FrameKind.REQUEST, call, 0, call.length, i);
        }
        watched.gap(FrameKind.RESPONSE, 0, 4);
        byte[] two = Captured.value(2);
        watched.bytes(FrameKind.RESPONSE, two, 0, two.length, 5);
        Filter filter = Captured.filter("finding:uncertain-pair");
        assertArrayEquals(
                new long[] {14},
                new Scan(captured.store, filter, Captured.PERSPECTIVE)
                        .look(1, 16)
                        .found());
        Filter warned = Captured.filter("finding:warning");
        assertArrayEquals(
                new long[] {5, 14},
                new Scan(captured.store, warned, Captured.PERSPECTIVE)
                        .look(1, 16)
                        .found());
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | 1 2 3 4 5 6 7 8 9 10 11 12
            error                           | 2 6 7 10
            info                            | 3 11
            mark:fine                       | 1 4 8 9
            open                            | 12
            not mark:fine and not error     | 3 5 11 12
            GOD                             | 2
            divide 100                      | 1 2 11
            server god                      | 2
            divide(200, 100)                | 1 11
            call="Divide(200, 100)"         | 1 11
            call:"(7)"                      | 4
            result=2.0                      | 1 9
            result:waiting                  | 7 12
            result!=2.0 mark:fine           | 4 8
            method:div num1=8..9            | 9 10
            method=mul                      | 5
            method!=divide                  | 5
            not method=divide               | 5
            error:ck_god                    | 2
            error:"unknown method"          | 5
            error:num2                      | 6
            error!=ck_god_err               | 5 6 7 10
            marked                          | 2 9
            not marked error                | 6 7 10
            MARKED note:odd                 | 9
            note:odd                        | 9 12
            note=odd                        | 9
            note!=odd                       | 12
            note:""                         | 9 12
            client:127.0.0.1:1024           | 1 2 5 6
            client=127.0.0.1:1025           | 3 4 7
            server:":1000"                  | 1 2 3 4 5 6 7 8 12
            server!=127.0.0.1:1000          |
            conn:1                          | 1 2 5 6
            conn:c2                         | 3 4 7
            conn>2                          | 8 12
            conn:local                      | 9
            conn:none                       | 10 11
            conn!=none source:call          | 3 4 7 9
            source:pasted                   | 11
            source!=server                  | 3 4 7 9 10 11
            finding:error                   | 6 7
            finding:warning                 | 5
            finding:info                    | 3 11
            finding!=info info              |
            finding:inexact-quotient        | 3 11
            finding:unknown-method          | 5
            finding:reset-inside            | 6
            finding:timed-out-inside        | 7
            num1=200                        | 1 11
            num1<0                          | 7
            num1=1..12345 not num2=3        | 1 2 4 6 9 11 12
            num2=1                          | 4
            num2.seq=2 num2=1               |
            num2=0 error                    | 2
            num2!=100                       | 2 3 4 7 8 9 10
            not num2=100                    | 2 3 4 5 6 7 8 9 10 12
            value=2                         | 1 9
            value=0.33333334                | 3
            value=NaN                       | 11
            value!=NaN                      | 1 3 4 8 9
            value>=2                        | 1 4 9
            value=0                         | 8
            type=2                          | 2 5
            name.length=3                   | 5
            args.length=5                   | 4
            message.length=10               | 2
            latency>1ms                     | 2 9
            latency=514us                   | 3
            latency<41us                    | 1 4 5 8
            size=29                         | 1 3 8 11
            size=24                         | 4 7
            request=0                       | 9 10
            response>5                      | 2 5
            request=19B                     | 4 12
            number=3..4                     | 3 4
            time=12:00:05                   | 2
            time>=12:01                     | 3 4
            time=13:00 and conn:2           | 4
            time=2026-11-25T12:01           | 3
            time<2026-11-25                 |
            (error or info) not (conn:1 or source:pasted) | 3 7 10
            """)
    void findsWhatMatches(String filter, String numbers) {
        List<Long> expected = numbers == null
                ? List.of()
                : Arrays.stream(numbers.split(" ")).map(Long::valueOf).toList();
        // What had no time of its own in this capture was recorded by the machine's clock.
        List<Long> matching = captured.matching(filter).stream()
                .filter(number -> !filter.contains("time") || number < 10)
                .toList();
        assertEquals(expected, matching);
    }

    @Test
    void tellsWhatIsUnderWay() {
        Scan scan = new Scan(captured.store, new Filter.Word("nothing like it"), Captured.PERSPECTIVE);
        Scan.Found found = scan.look(1, 100);
        assertArrayEquals(new long[0], found.found());
        assertArrayEquals(new long[] {12}, found.open());
        assertEquals(13, found.next());
    }

    @Test
    void passesOverWhatWasCleared() {
        captured.store.clear();
        captured.divides(1, 1);
        assertEquals(List.of(13L), captured.matching("not error"));
    }

    @Test
    void goesThroughACaptureOfManyStretches() {
        for (int i = 13; i <= 3 * Scan.STRETCH; i++) {
            captured.divides(i, i % 1000 == 0 ? 0 : 1);
        }
        assertEquals(
                List.of(1000L, 2000L, 3000L, 4000L, 5000L, 6000L, 7000L, 8000L, 9000L, 10000L, 11000L, 12000L),
                captured.matching("num2=0 number>2"));
    }
}
