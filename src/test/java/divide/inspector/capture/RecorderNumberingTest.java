package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.InProcessCaller;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.LocalCaller;
import divide.inspector.rpc.ServerStub;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A caller learns which exchange its call is.
class RecorderNumberingTest {
    private static final Request REQUEST = Request.of(Divide.METHOD, 6, 3);
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final ServerStub stub = new ServerStub(Handlers.DEFAULT);
    private final List<Long> numbers = new ArrayList<>();

    @Test
    void tellsTheNumberOfACallWithBytes() throws CallFailedException {
        recorder.paste(new byte[1], new byte[0]);
        InProcessCaller caller = new InProcessCaller(stub, Methods.DEFAULT, Limits.DEFAULT, recorder);
        recorder.numbering(numbers::add, () -> caller.call(REQUEST));
        assertEquals(List.of(2L), numbers);
    }

    @Test
    void tellsTheNumberOfACallWithoutBytes() {
        recorder.numbering(numbers::add, () -> new LocalCaller(stub, recorder).call(REQUEST));
        assertEquals(List.of(1L), numbers);
    }

    @Test
    void keepsQuietAboutOtherThreads() throws InterruptedException {
        recorder.numbering(numbers::add, () -> {
            Thread other = Thread.ofVirtual().start(() -> recorder.paste(new byte[1], new byte[0]));
            other.join();
            return 0;
        });
        assertEquals(List.of(), numbers);
    }

    @Test
    void tellsTheNumberWhileTheExchangeIsUnderWay() {
        FrameTap tap = recorder.opened(Link.IN_PROCESS);
        recorder.numbering(numbers::add, () -> {
            tap.bytes(FrameKind.REQUEST, new byte[4], 0, 4, 1);
            assertEquals(recorder.store().open(), numbers);
            return 0;
        });
        assertEquals(List.of(1L), numbers);
    }

    @Test
    void tellsNothingWhileNothingIsRecorded() {
        recorder.pause();
        recorder.numbering(numbers::add, () -> new LocalCaller(stub, recorder).call(REQUEST));
        assertEquals(List.of(), numbers);
    }
}
