package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ExchangePrinterTest {
    private static final byte[] DIVIDE_200_100 =
            HexFormat.of().parseHex("00000006" + "646976696465" + "0000000a" + "01000000c8" + "0200000064");
    private static final byte[] TWO = HexFormat.of().parseHex("0140000000");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final FrameTap server = recorder.opened(Link.between(
            Side.SERVER, new InetSocketAddress("127.0.0.1", 8000), new InetSocketAddress("127.0.0.1", 5000)));
    private ExchangePrinter printer = print(new PrintStream(out, true, StandardCharsets.UTF_8));

    private ExchangePrinter print(PrintStream stream) {
        return new ExchangePrinter(recorder, stream);
    }

    @AfterEach
    void endsItsThread() {
        printer.close();
    }

    private void call() {
        server.bytes(FrameKind.REQUEST, DIVIDE_200_100, 0, DIVIDE_200_100.length, 1_000);
        server.frame(FrameKind.REQUEST, DIVIDE_200_100.length, 1_000, 1_000);
        server.bytes(FrameKind.RESPONSE, TWO, 0, TWO.length, 3_000);
        server.frame(FrameKind.RESPONSE, TWO.length, 3_000, 3_000);
    }

    private String printed() throws InterruptedException {
        printer.awaitPrinted();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsBothFramesUnderAHeading() throws InterruptedException {
        call();
        assertEquals("""
                # exchange 1 server c1 2.0 µs: divide(200, 100) = 2.0
                # request, 24 bytes: divide(200, 100)
                0000  00 00 00 06        name.length  u32   6
                0004  64 69 76 69 64 65  name         utf8  "divide"
                000a  00 00 00 0a        args.length  u32   10
                000e  01                 num1.seq     u8    1
                000f  00 00 00 c8        num1         i32   200
                0013  02                 num2.seq     u8    2
                0014  00 00 00 64        num2         i32   100

                # response, 5 bytes: 2.0
                0000  01           type   u8   1
                0001  40 00 00 00  value  f32  2.0

                """, printed());
    }

    @Test
    void claimsNoTimeForWhatWasNeverAnswered() throws InterruptedException {
        server.bytes(FrameKind.REQUEST, DIVIDE_200_100, 0, 3, 1_000);
        server.closed(Ending.RESET, 2_000);
        String heading = printed().lines().findFirst().orElseThrow();
        assertTrue(heading.startsWith("# exchange 1 server c1: … = The connection was reset"), heading);
    }

    @Test
    void leavesNoExchangeOutWithoutAWord() throws InterruptedException {
        server.bytes(FrameKind.REQUEST, DIVIDE_200_100, 0, 3, 1_000);
        recorder.store().clear();
        server.closed(Ending.RESET, 2_000);
        assertEquals("# exchange 1: cleared or dropped before it could be printed\n\n", printed());
    }

    @Test
    void printsWhatHasEndedBeforeItCloses() {
        // Few enough for a slow machine: the printer has a second for what is left.
        for (int i = 0; i < 50; i++) {
            call();
        }
        printer.close();
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(
                50, text.lines().filter(line -> line.startsWith("# exchange ")).count());
    }

    @Test
    void saysHowManyItHadNoTimeToPrint() {
        printer.close();
        printer = print(new PrintStream(out, true, StandardCharsets.UTF_8) {
            @Override
            public void print(String text) {
                super.print(text);
                waitUntilInterrupted();
            }
        });
        call();
        call();
        call();
        printer.close();
        assertTrue(
                out.toString(StandardCharsets.UTF_8)
                        .endsWith("# the end came before these could be printed: 2 exchanges\n"),
                out.toString(StandardCharsets.UTF_8));
    }

    private static void waitUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closesAlsoWhenNobodyReadsWhatItPrints() throws IOException {
        printer.close();
        PipedInputStream unread = new PipedInputStream(64);
        printer = print(new PrintStream(new PipedOutputStream(unread), true, StandardCharsets.UTF_8));
        call();
        assertTimeout(Duration.ofSeconds(5), printer::close);
    }

    @Test
    void printsOnAfterAnExchangeThatCouldNotBePrinted() throws InterruptedException {
        printer.close();
        printer = print(new PrintStream(out, true, StandardCharsets.UTF_8) {
            @Override
            public void print(String text) {
                if (text.startsWith("# exchange 1 ")) {
                    throw new IllegalStateException("can't be printed");
                }
                super.print(text);
            }
        });
        call();
        call();
        assertTrue(printed().contains("# exchange 2 "));
    }
}
