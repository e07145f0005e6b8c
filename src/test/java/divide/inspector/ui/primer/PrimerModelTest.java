package divide.inspector.ui.primer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FindingKind;
import divide.inspector.ui.fx.Messages;
import divide.inspector.wire.Hex;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The page's frames follow what is typed.
class PrimerModelTest {
    private static final String DIVIDE = "00000006" + "646976696465";

    private final PrimerModel model = new PrimerModel(new Messages(Locale.ENGLISH));

    private static List<FindingKind> findings(Dissection frame) {
        return frame.findings().stream().map(Finding::kind).toList();
    }

    private String request() {
        return Hex.stream(model.requestProperty().get().bytes());
    }

    private String response() {
        return Hex.stream(model.responseProperty().get().bytes());
    }

    @Test
    void beginsWithACallThatEverybodyKnows() {
        assertEquals(DIVIDE + "0000000a" + "01000000c8" + "0200000064", request());
        assertEquals("0140000000", response());
    }

    @Test
    void leavesOutWhatIsTheDefault() {
        model.num2Property().set("1");
        assertEquals(DIVIDE + "00000005" + "01000000c8", request());
        model.num2Property().set("");
        assertEquals(DIVIDE + "00000005" + "01000000c8", request());
        assertEquals("0143480000", response());
    }

    @Test
    void answersADivisionByZero() {
        model.num2Property().set("0");
        assertEquals("02" + "0000000a" + "636b5f676f645f657272", response());
    }

    @Test
    void keepsTheFramesWhileTheNumbersMakeNoCall() {
        String before = request();
        model.num1Property().set("2147483648");
        assertTrue(model.problemProperty().get().startsWith("Type whole numbers"));
        assertEquals(before, request());
        model.num1Property().set("-1");
        assertEquals("", model.problemProperty().get());
        assertEquals(DIVIDE + "0000000a" + "01ffffffff" + "0200000064", request());
    }

    @Test
    void saysWhatANumberIsInTheOtherByteOrder() {
        assertEquals(
                "200 is 00 00 00 c8. In the other order it is c8 00 00 00, and that is read as -939524096.",
                model.ordersProperty().get());
    }

    @Test
    void saysWhatAReaderKnowsAfterEachRead() {
        model.readSizeProperty().set(22);
        assertEquals("""
                read 1:  00 00 00 06 64 69 76 69 64 65 00 00 00 0a 01 00 00 00 c8 02 00 00  \u2192 waiting for 2 of 4 bytes of num2
                read 2:  00 64 00 00 00 06 64 69 76 69 64 65 00 00 00 05 01 00 00 00 c8  \u2192 \
                a whole request, divide(200, 100); a whole request, divide(200)""", model.readsProperty().get());
    }

    @Test
    void endsEveryWayOfReadingWithBothRequests() {
        for (int size = 1; size <= PrimerModel.longestRead(); size++) {
            model.readSizeProperty().set(size);
            String reads = model.readsProperty().get();
            assertEquals(2, reads.split("a whole request", -1).length - 1, reads);
            assertEquals(
                    (PrimerModel.longestRead() + size - 1) / size, reads.lines().count());
        }
    }

    @Test
    void findsWhatTheWrongByteBreaks() {
        assertEquals(
                List.of(FindingKind.UNKNOWN_SEQ),
                findings(model.spoiltProperty().get()));
        model.placeProperty().set(3);
        model.spoiltByteProperty().set("05");
        assertTrue(!findings(model.spoiltProperty().get()).isEmpty());
        model.placeProperty().set(PrimerModel.lastPlace());
        assertEquals(List.of(), findings(model.spoiltProperty().get()));
        model.spoiltByteProperty().set("x");
        assertTrue(model.byteProblemProperty().get().startsWith("Type two hex digits"));
    }

    @Test
    void showsOneFindingInEachFrameThatIsAboutOne() {
        assertEquals(
                List.of(FindingKind.NOT_IMPLEMENTED), findings(model.lesson().add()));
        assertEquals(
                List.of(FindingKind.LENGTH_LITTLE_ENDIAN),
                findings(model.lesson().littleEndian()));
    }
}
