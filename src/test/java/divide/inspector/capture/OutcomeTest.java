package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Side;
import org.junit.jupiter.api.Test;

/// What the result in a row is said to be.
class OutcomeTest {
    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private final FrameTap server = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));
    private final Summarizer summarizer = new Summarizer(Dissector.standard(), Words.ENGLISH, FailureWords.ENGLISH);

    private Outcome outcome() {
        return summarizer.row(recorder.store().get(1).orElseThrow()).outcome();
    }

    @Test
    void isAValue() {
        Traffic.exchange(server, Traffic.DIVIDE_200_100, Traffic.TWO, 0);
        assertEquals(Outcome.VALUE, outcome());
    }

    @Test
    void isAnErrorsMessage() {
        Traffic.exchange(server, Traffic.DIVIDE_100_0, Traffic.CK_GOD_ERR, 0);
        assertEquals(Outcome.MESSAGE, outcome());
    }

    @Test
    void isAFaultWhenNoAnswerCame() {
        Traffic.whole(server, FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0);
        server.closed(Ending.RESET, 0);
        assertEquals(Outcome.FAULT, outcome());
    }

    @Test
    void isAwaitedWhileUnderWay() {
        Traffic.whole(server, FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0);
        assertEquals(Outcome.AWAITED, outcome());
    }
}
