package divide.inspector.capture.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Annotation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What peers and users wrote, however it may look, as cells of both formats.
class ExportCellsTest {
    private final Capture capture = new Capture();

    private Map<String, String> csv() throws IOException {
        List<Map<String, String>> rows = Csv.rows(capture.export(ExportFormat.CSV));
        assertEquals(1, rows.size());
        return rows.getFirst();
    }

    private String json() throws IOException {
        return capture.export(ExportFormat.JSON_LINES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a, b", "\"quoted\"", "two\r\nlines", "one\ntwo", "\r", " blank ", "零不能做除数", "𝄞", "\"", ",", ""
            })
    void keepsWhatAPeerWrote(String message) throws IOException {
        capture.exchange(Capture.DIVIDE_200_100, Capture.failure(message));
        String expected = message.startsWith("\r") ? "'" + message : message;
        assertEquals(expected, csv().get("message"));
        assertEquals("message", csv().get("outcome"));
    }

    @Test
    void keepsAPeersTextFromBecomingAFormula() throws IOException {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "\uFF201")) {
            Capture one = new Capture().exchange(Capture.DIVIDE_200_100, Capture.failure(formula));
            assertEquals(
                    "'" + formula,
                    Csv.rows(one.export(ExportFormat.CSV)).getFirst().get("message"));
            assertTrue(one.export(ExportFormat.JSON_LINES).contains("\"message\":\"" + escaped(formula) + "\""));
        }
    }

    private static String escaped(String text) {
        return text.replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n");
    }

    @Test
    void neverChangesANumber() throws IOException {
        capture.exchange(
                Capture.hex("00000006 646976696465 0000000a 01 80000000 02 ffffffff"), Capture.hex("01 c0000000"));
        assertEquals("-2147483648", csv().get("num1"));
        assertEquals("-1", csv().get("num2"));
        assertEquals("-2.0", csv().get("value"));
    }

    @Test
    void writesControlCharactersVisibly() throws IOException {
        capture.exchange(Capture.DIVIDE_200_100, Capture.failure("a\0b\u001b[31m\u0085"));
        assertEquals("a\\u0000b\\u001b[31m\\u0085", csv().get("message"));
        assertTrue(json().contains("\"message\":\"a\\u0000b\\u001b[31m\\u0085\""), json());
    }

    @Test
    void replacesWhatIsNotUtf8AndKeepsItsBytes() throws IOException {
        capture.exchange(Capture.DIVIDE_200_100, Capture.failure(Capture.hex("eda080ff41")));
        assertEquals("\ufffd\ufffdA", csv().get("message"));
        assertEquals("0200000005eda080ff41", csv().get("response_hex"));
        assertTrue(json().contains("\"kind\":\"not_utf8\",\"field\":\"message\",\"offset\":5,\"length\":5"), json());
    }

    @Test
    void writesNumbersThatAreNotFiniteAsJsonStrings() throws IOException {
        for (String[] each : new String[][] {
            {"7fc00000", "\"NaN\""}, {"7f800000", "\"Infinity\""}, {"ff800000", "\"-Infinity\""}, {"80000000", "-0.0"}
        }) {
            Capture one = new Capture().exchange(Capture.DIVIDE_200_100, Capture.hex("01" + each[0]));
            assertTrue(one.export(ExportFormat.JSON_LINES).contains("\"value\":" + each[1] + ","));
            assertEquals(
                    each[1].replace("\"", ""),
                    Csv.rows(one.export(ExportFormat.CSV)).getFirst().get("value"));
        }
    }

    @Test
    void writesTheLongestMessage() throws IOException {
        String message = "\"=,\r\n".repeat(65536 / 5);
        capture.exchange(Capture.DIVIDE_200_100, Capture.failure(message));
        assertEquals(message, csv().get("message"));
    }

    @Test
    void writesWhatTheUserSaid() throws IOException {
        capture.exchange(Capture.DIVIDE_200_100, Capture.TWO);
        capture.recorder.store().annotate(1, new Annotation(true, "-see \"this\""));
        assertEquals("true", csv().get("marked"));
        assertEquals("'-see \"this\"", csv().get("note"));
        assertTrue(json().contains("\"marked\":true,\"note\":\"-see \\\"this\\\"\""), json());
    }
}
