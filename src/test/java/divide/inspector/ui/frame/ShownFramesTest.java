package divide.inspector.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.LocalCaller;
import divide.inspector.rpc.ServerStub;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Session;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What the two panes show of the exchange in view, as it goes on.
class ShownFramesTest {
    private static final byte[] CALL = hex(Frames.DIVIDE_200_100);
    private static final byte[] ANSWER = hex("01 40000000");

    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final Messages messages = new Messages(Locale.ROOT);
    private final Session session = new Session(recorder, new LiveFeed(_ -> {}), messages);
    private final FrameModel request = Frames.model(FrameKind.REQUEST);
    private final FrameModel response = Frames.model(FrameKind.RESPONSE);
    private final FrameTap tap = recorder.opened(Link.IN_PROCESS);

    ShownFramesTest() {
        new ShownFrames(request, response, messages).follow(session);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private void send(FrameKind kind, byte[] frame, int length) {
        tap.bytes(kind, frame, 0, length, 1_000);
        if (length == frame.length) {
            tap.frame(kind, length, 1_000, 1_000);
        }
        session.refresh();
    }

    private static FrameContent blank(FrameContent.Reason reason) {
        return new FrameContent.Blank(reason);
    }

    private static List<String> names(FrameModel model) {
        return model.facts().stream().map(ComputedFact::name).toList();
    }

    @Test
    void showsTheBytesSoFarOfARequestAndThatItsAnswerIsToCome() {
        send(FrameKind.REQUEST, CALL, 16);
        assertEquals(16, request.frame().orElseThrow().dissection().length());
        assertTrue(request.waitingText(2_100_001_000L).orElseThrow().contains("3 of 4 bytes of num1, 2.1 s"));
        assertEquals(
                blank(FrameContent.Reason.RESPONSE_TO_COME),
                response.contentProperty().get());
    }

    @Test
    void showsThePlaceOfAnAnswerThatIsAwaited() {
        send(FrameKind.REQUEST, CALL, CALL.length);
        assertTrue(request.waitingText(0).isEmpty());
        assertEquals(0, response.frame().orElseThrow().dissection().length());
        assertTrue(response.waitingText(1_000).orElseThrow().contains("type"));
        send(FrameKind.RESPONSE, ANSWER, 3);
        assertTrue(response.waitingText(1_000).orElseThrow().contains("2 of 4 bytes of value"));
    }

    @Test
    void setsComputedFactsBesideAWholeAnswer() {
        send(FrameKind.REQUEST, CALL, CALL.length);
        tap.handled(5_000);
        send(FrameKind.RESPONSE, ANSWER, ANSWER.length);
        assertEquals(List.of("exact quotient", "latency", "in the handler", "answers"), names(response));
        assertEquals("request #1", response.facts().getLast().value());
    }

    @Test
    void setsNoFactsBesideAnAnswerThatNeverCame() {
        send(FrameKind.REQUEST, CALL, CALL.length);
        tap.closed(Ending.TIMED_OUT, 9_000);
        session.refresh();
        assertEquals(List.of(), names(response));
        assertEquals(1, response.frame().orElseThrow().dissection().findings().size());
    }

    @Test
    void saysThatALocalCallHasNoBytes() {
        new LocalCaller(new ServerStub(Handlers.DEFAULT), recorder).call(Request.of(Divide.METHOD, 200, 100));
        session.refresh();
        assertEquals(
                blank(FrameContent.Reason.LOCAL_CALL), request.contentProperty().get());
        assertEquals(
                blank(FrameContent.Reason.LOCAL_CALL),
                response.contentProperty().get());
    }

    @Test
    void saysWhichHalfWasNotPasted() {
        session.paste(new byte[0], ANSWER);
        assertEquals(
                blank(FrameContent.Reason.NO_REQUEST), request.contentProperty().get());
        session.paste(CALL, new byte[0]);
        assertEquals(
                blank(FrameContent.Reason.NO_RESPONSE),
                response.contentProperty().get());
    }

    @Test
    void showsTheNoteOfTheUserBesideTheRequest() {
        send(FrameKind.REQUEST, CALL, CALL.length);
        send(FrameKind.RESPONSE, ANSWER, ANSWER.length);
        session.annotations().set(1, new Annotation(false, "why twice?"));
        assertEquals(List.of(new ComputedFact("note", "why twice?")), request.facts());
        assertFalse(names(response).contains("note"));
        session.annotations().set(1, Annotation.NONE);
        assertEquals(List.of(), request.facts());
    }

    @Test
    void showsTheNoteBesideAResponseWithoutARequest() {
        session.pick(recorder.paste(new byte[0], ANSWER));
        session.annotations().set(1, new Annotation(true, "whose?"));
        assertTrue(response.facts().contains(new ComputedFact("note", "whose?")), response.facts()::toString);
    }
}
