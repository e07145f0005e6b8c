package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.FrameKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where bytes were lost an answer may fit more than one call that waits, and then its exchange says so.
class UncertainPairTest {
    private static final String CALL = "00000006 646976696465 0000000a 01 000000c8 02 00000064";
    private static final String CALL_3 = "00000006 646976696465 00000005 01 00000003";
    private static final String TWO = "01 40000000";
    private static final String THREE = "01 40400000";
    private static final String SAID =
            "This answer may belong to another call: it fits more than one of those that were waiting,"
                    + " and because bytes were lost or not decoded, the order doesn't tell which.";

    private final Observed observed = new Observed();

    private List<String> rows() {
        return observed.exchanges().stream()
                .map(exchange -> exchange.mark() + " "
                        + exchange.note().map(Object::toString).orElse("-"))
                .toList();
    }

    @Test
    void marksAnAnswerForWhichTwoEqualCallsWait() {
        observed.asks(CALL + CALL_3 + CALL_3 + CALL_3)
                .loses(FrameKind.RESPONSE, 0)
                .answers(THREE)
                .answers(THREE);
        assertEquals(
                List.of("ERROR Lost[kind=RESPONSE, length=0]", "WARNING Uncertain[]", "WARNING Uncertain[]", "OPEN -"),
                rows());
        assertEquals(List.of("?@0 " + SAID), observed.findings(1));
    }

    @Test
    void marksNothingWhereOnlyOneCallFits() {
        observed.asks(CALL_3 + CALL + CALL_3)
                .loses(FrameKind.RESPONSE, 0)
                .answers(TWO)
                .answers(THREE);
        assertEquals(List.of("ERROR Lost[kind=RESPONSE, length=0]", "FINE -", "FINE -"), rows());
    }

    @Test
    void marksAnAnswerThatALostRequestMayHaveAskedFor() {
        observed.asks(CALL_3)
                .answers(THREE)
                .loses(FrameKind.REQUEST, 0)
                .asks(CALL_3)
                .answers(THREE);
        assertEquals(List.of("FINE -", "ERROR Lost[kind=REQUEST, length=0]", "WARNING Uncertain[]"), rows());
    }

    @Test
    void trustsTheOrderAgainWhenNothingWaits() {
        observed.asks(CALL_3 + CALL_3)
                .loses(FrameKind.RESPONSE, 0)
                .answers(THREE)
                .asks(CALL_3 + CALL_3)
                .answers(THREE + THREE);
        assertEquals(List.of("ERROR Lost[kind=RESPONSE, length=0]", "FINE -", "FINE -", "FINE -"), rows());
    }

    @Test
    void marksNothingWhereTheLossCanBeCounted() {
        observed.asks(CALL_3 + CALL_3 + CALL_3).loses(FrameKind.RESPONSE, 5).answers(THREE + THREE);
        assertEquals(List.of("ERROR Lost[kind=RESPONSE, length=5]", "FINE -", "FINE -"), rows());
    }
}
