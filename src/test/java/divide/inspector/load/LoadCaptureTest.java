package divide.inspector.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Source;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a run leaves in the capture when the server is the program's own.
class LoadCaptureTest {
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private SocketServer server;

    @BeforeEach
    void serve() throws IOException {
        server = Runs.serve(recorder);
    }

    @AfterEach
    void stop() {
        Runs.stop(server);
    }

    private void run(Taps taps) throws InterruptedException {
        LoadPlan plan = Runs.calls(server.address().getPort(), 1_000, 3, 4, Runs.FIXED);
        Runs.result(LoadRun.start(plan, taps, Courtesy.NONE, () -> {}));
        Runs.await("connections closed", () -> server.connectionCount() == 0);
    }

    @Test
    void isRecordedAsTheWindowsCalls() throws Exception {
        run(recorder);
        assertEquals(1_000, recorder.store().totals().exchanges());
        Exchange last = recorder.store().get(1_000).orElseThrow();
        assertEquals(Source.CALL, last.source());
        assertTrue(last.isDone());
    }

    @Test
    void leavesNothingOfEitherEndWhenItIsLeftOut() throws Exception {
        run(recorder.leavingOut());
        assertEquals(0, recorder.store().totals().exchanges());
    }
}
