package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Calls without a network, and what taps hear of them.
final class MemoryCallersTest {
    private static final ServerStub STUB = new ServerStub(Handlers.DEFAULT);
    private static final Request BY_ZERO = Request.of(Divide.METHOD, 100, 0);

    private final RecordingTaps taps = new RecordingTaps();

    private InProcessCaller inProcess(Limits limits) {
        return new InProcessCaller(STUB, Methods.DEFAULT, limits, taps);
    }

    @Test
    void inProcessCallSaysTheSameBytesAsANetwork() throws Exception {
        try (InProcessCaller caller = inProcess(Limits.DEFAULT)) {
            TestChannels.assertAnswered(caller);
            assertEquals(new Response.Failure("ck_god_err"), caller.call(BY_ZERO));
            assertEquals(new Response.Failure("add is not implemented"), caller.call(Request.of(Methods.ADD)));
        }
        RecordingTaps.Recording heard = taps.get(0);
        assertEquals(Link.IN_PROCESS, heard.link());
        assertEquals(Frames.DIVIDE_200_100 + Frames.DIVIDE_100_0 + Frames.ADD, heard.hex(FrameKind.REQUEST));
        assertEquals(
                Frames.TWO + Frames.BY_ZERO + Frames.failure("add is not implemented"), heard.hex(FrameKind.RESPONSE));
        assertEquals(
                List.of(
                        "bytes request " + Frames.DIVIDE_200_100,
                        "frame request 24",
                        "handled",
                        "bytes response " + Frames.TWO,
                        "frame response 5"),
                heard.lines().subList(0, 5));
    }

    @Test
    void inProcessCallerIsReportedAsClosedOnce() {
        InProcessCaller caller = inProcess(Limits.DEFAULT);
        caller.cancel();
        caller.close();
        caller.close();
        assertEquals(List.of("closed ENDED"), taps.get(0).lines());
        TestChannels.assertFails(CallFailure.CHANNEL_CLOSED, caller);
    }

    @Test
    void inProcessCallFailsInWordsWhenTheMessageIsOverTheLimit() throws Exception {
        try (InProcessCaller caller = inProcess(new Limits(256, 65536, 9))) {
            CallFailedException failure = assertThrows(CallFailedException.class, () -> caller.call(BY_ZERO));
            assertEquals(CallFailure.NOT_AN_ANSWER, failure.kind());
            assertTrue(failure.getMessage().contains("10 bytes are claimed, the limit is 9."), failure::toString);
            TestChannels.assertAnswered(caller);
        }
    }

    @Test
    void inProcessCallIsRefusedWhenTheRequestIsOverALimit() throws Exception {
        try (InProcessCaller caller = inProcess(new Limits(5, 65536, 65536))) {
            Response.Failure refusal = (Response.Failure) caller.call(BY_ZERO);
            assertTrue(refusal.message().startsWith("name.length at byte 0: 6 bytes are claimed"), refusal::message);
        }
    }

    @Test
    void localCallHasNoBytes() {
        try (LocalCaller caller = new LocalCaller(STUB, taps)) {
            assertEquals(TestChannels.TWO, caller.call(TestChannels.DIVIDE_200_100));
            assertEquals(new Response.Failure("ck_god_err"), caller.call(BY_ZERO));
        }
        assertEquals(0, taps.count());
        assertEquals(
                List.of("local divide " + TestChannels.TWO, "local divide Failure[message=ck_god_err]"), taps.calls());
    }

    @Test
    void handlerThatFailsIsAnAnswerInWords() {
        ServerStub broken = new ServerStub(new Handlers(Map.of(Divide.METHOD, arguments -> {
            throw new IllegalStateException("on purpose");
        })));
        try (LocalCaller caller = new LocalCaller(broken, taps)) {
            assertEquals(
                    new Response.Failure("the handler of divide failed; the server's log says more"),
                    caller.call(BY_ZERO));
        }
    }
}
