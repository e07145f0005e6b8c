package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.LocalCaller;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.Side;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What a list shows of an exchange.
class SummarizerTest {
    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private final FrameTap server = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));
    private final Summarizer summarizer = new Summarizer(Dissector.standard(), Words.ENGLISH, FailureWords.ENGLISH);

    private ExchangeRow row(long number) {
        return summarizer.row(recorder.store().get(number).orElseThrow());
    }

    @Test
    void saysCallAndResult() {
        Traffic.exchange(server, Traffic.DIVIDE_200_100, Traffic.TWO, 0);
        assertEquals("c1", row(1).connection());
        assertEquals("divide(200, 100)", row(1).call());
        assertEquals("2.0", row(1).result());
        assertEquals(OptionalLong.empty(), row(1).awaitedSince());
    }

    @Test
    void saysTheServersMessage() {
        Traffic.exchange(server, Traffic.DIVIDE_100_0, Traffic.CK_GOD_ERR, 0);
        assertEquals("ck_god_err", row(1).result());
    }

    @Test
    void saysWhatIsAwaited() {
        server.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0, 16, 70);
        assertEquals("divide(…", row(1).call());
        assertEquals("waiting for 3 of 4 bytes of num1", row(1).result());
        assertEquals(OptionalLong.of(70), row(1).awaitedSince());
    }

    @Test
    void saysWhereARequestWasCutOff() {
        server.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0, 16, 70);
        server.closed(Ending.TIMED_OUT, 80);
        assertTrue(row(1).result().contains("num1"), row(1)::result);
    }

    @Test
    void saysWhatIsWrongWithAnAnswerThatIsNone() {
        FrameTap client = recorder.opened(Traffic.link(Side.CLIENT, 4000, 9000));
        Traffic.whole(client, FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0);
        client.bytes(FrameKind.RESPONSE, Traffic.hex("47 45 54"), 0, 3, 1);
        client.closed(Ending.ENDED, 2);
        assertTrue(row(1).result().startsWith("The type is 71"), row(1)::result);
    }

    @Test
    void saysAPlainLocalCall() {
        new LocalCaller(new ServerStub(Handlers.DEFAULT), recorder).call(Request.of(Divide.METHOD, 100, 0));
        assertEquals("divide(100, 0)", row(1).call());
        assertEquals("ck_god_err", row(1).result());
        assertEquals("local", row(1).connection());
    }
}
