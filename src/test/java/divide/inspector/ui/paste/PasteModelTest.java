package divide.inspector.ui.paste;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.RawSend;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Source;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Session;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// What becomes of pasted text.
class PasteModelTest {
    private static final String REQUEST = "00000006 646976696465 0000000a 01 000000c8 02 00000064";

    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final Messages messages = new Messages(Locale.ROOT);
    private final Session session = new Session(recorder, new LiveFeed(_ -> {}), messages);
    private final Draft draft = new Draft(messages);
    private final ObjectProperty<Optional<Target>> target = new SimpleObjectProperty<>(Optional.empty());
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final RawTarget raw =
            new RawTarget(target, new RawSend(recorder, Duration.ofSeconds(20)), new Background(screen::add));
    private final PasteModel model = new PasteModel(session, draft, raw, messages);

    private ExchangeRow row(long number) {
        return session.row(number).orElseThrow();
    }

    @Test
    void saysWhatTheTextHolds() {
        model.textProperty().set(REQUEST);
        assertEquals(
                "24 bytes: request divide(200, 100), no findings",
                model.verdictProperty().get());
        assertFalse(model.refusedProperty().get());
        assertTrue(model.explainableProperty().get());
    }

    @Test
    void saysWhatIsWrongAsItIsTyped() {
        model.textProperty().set(REQUEST.replace("02 000", "07 000"));
        assertEquals("""
                24 bytes: request divide(200), 1 finding
                Error at arg2.seq: Argument 2 has the unknown number 7; known are 1 (num1), 2 (num2).\
                 The rest of the arguments can't be decoded.""", model.verdictProperty().get());
    }

    @Test
    void beginsWithAFrameToChangeOnce() {
        draft.begin(Dissector.standard().dissect(FrameKind.RESPONSE, new byte[] {1, 0x40, 0, 0, 0}, Ending.ENDED));
        PasteModel begun = new PasteModel(session, draft, raw, messages);
        assertEquals("""
                # type: a value follows
                01
                # value: the result, a float
                40 00 00 00
                """, begun.textProperty().get());
        assertEquals(
                "5 bytes: response 2.0, no findings", begun.verdictProperty().get());
        assertEquals(
                "", new PasteModel(session, draft, raw, messages).textProperty().get());
    }

    @Test
    void sendsTheBytesAsTheyAreAndSelectsTheirExchange() throws Exception {
        byte[] got;
        boolean[] sent = {false};
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            target.set(Optional.of(new Target("127.0.0.1", server.getLocalPort())));
            model.textProperty().set("00 ff");
            model.send(() -> sent[0] = true);
            try (Socket peer = server.accept()) {
                got = peer.getInputStream().readAllBytes();
            }
        }
        assertArrayEquals(new byte[] {0, (byte) 0xff}, got);
        screen.poll(20, TimeUnit.SECONDS).run();
        assertTrue(sent[0]);
        assertEquals(1, session.selectedProperty().get());
        assertEquals(Source.CALL, row(1).exchange().source());
    }

    @Test
    void leavesTheSelectionAloneWhileNothingIsRecorded() throws Exception {
        model.textProperty().set(REQUEST);
        model.explain();
        session.recordingProperty().set(false);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            target.set(Optional.of(new Target("127.0.0.1", server.getLocalPort())));
            model.send(() -> {});
            screen.poll(20, TimeUnit.SECONDS).run();
        }
        assertEquals(1, session.selectedProperty().get());
    }

    @Test
    void saysThatTheBytesCouldNotBeSent() throws Exception {
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            target.set(Optional.of(new Target("127.0.0.1", gone.getLocalPort())));
        }
        model.textProperty().set(REQUEST);
        model.send(() -> {});
        screen.poll(20, TimeUnit.SECONDS).run();
        assertTrue(model.refusedProperty().get());
        assertTrue(model.verdictProperty().get().contains("127.0.0.1"), model.verdictProperty()::get);
    }

    @Test
    void hasNothingToExplainAtFirst() {
        assertFalse(model.explainableProperty().get());
        model.textProperty().set(REQUEST);
        model.textProperty().set("  ");
        assertFalse(model.explainableProperty().get());
    }

    @Test
    void saysWhereTheTextMakesNoSense() {
        model.textProperty().set("00 00\n0x zz");
        assertTrue(model.refusedProperty().get());
        assertTrue(model.verdictProperty().get().startsWith("Line 2, column "), model.verdictProperty()::get);
        assertFalse(model.explain());
        assertEquals(0, recorder.store().totals().exchanges());
    }

    @Test
    void makesAnExchangeOfARequestAndSelectsIt() {
        model.textProperty().set(REQUEST);
        assertTrue(model.explain());
        assertEquals(1, session.selectedProperty().get());
        assertEquals("divide(200, 100)", row(1).call());
        assertEquals(Source.PASTED, row(1).exchange().source());
    }

    @Test
    void joinsAResponseToTheRequestBeforeIt() {
        model.textProperty().set("""
                0000  00 00 00 06        name.length  u32   6
                0004  64 69 76 69 64 65  name         utf8  "divide"
                000a  00 00 00 05        args.length  u32   5
                000e  01                 num1.seq     u8    1
                000f  00 00 00 07        num1         i32   7

                0000  01           type   u8   1
                0001  40 e0 00 00  value  f32  7.0
                """);
        assertTrue(model.explain());
        assertEquals(1, recorder.store().totals().exchanges());
        assertEquals("divide(7)", row(1).call());
        assertEquals("7.0", row(1).result());
    }

    @Test
    void readsTheBytesAsTheUserSays() {
        model.textProperty().set("05 00");
        model.kindProperty().set(FrameKindChoice.REQUEST);
        assertTrue(model.verdictProperty().get().contains("request"), model.verdictProperty()::get);
        model.kindProperty().set(FrameKindChoice.RESPONSE);
        assertTrue(model.verdictProperty().get().contains("response"), model.verdictProperty()::get);
    }
}
