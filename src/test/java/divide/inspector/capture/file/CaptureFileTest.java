package divide.inspector.capture.file;

import static divide.inspector.capture.file.Recorded.CK_GOD_ERR;
import static divide.inspector.capture.file.Recorded.DIVIDE_100_0;
import static divide.inspector.capture.file.Recorded.DIVIDE_200_100;
import static divide.inspector.capture.file.Recorded.TWO;
import static divide.inspector.capture.file.Recorded.UNKNOWN;
import static divide.inspector.capture.file.Recorded.hex;
import static divide.inspector.capture.file.Recorded.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Source;
import divide.inspector.capture.StreamObserver;
import divide.inspector.capture.WallClock;
import divide.inspector.pcap.Packet;
import divide.inspector.pcap.PacketReader;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.CallFailure;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A capture that is saved and opened again is the same capture.
class CaptureFileTest {
    private static final long BASE = 5_000_000_000L;
    private static final InetSocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 40_000);
    private static final InetSocketAddress SERVER = new InetSocketAddress("127.0.0.1", 8000);

    private final Recorded saved = new Recorded(BASE);
    private final Recorded opened = new Recorded(-BASE);
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() {
        file = folder.resolve("saved.pcapng");
    }

    private FrameTap tap(Side side) {
        return saved.recorder()
                .opened(side == Side.SERVER ? Link.between(side, SERVER, CLIENT) : Link.between(side, CLIENT, SERVER));
    }

    private void assertReadsBack(int exchanges) {
        assertEquals(OptionalLong.of(exchanges), saved.save(file));
        ReadCapture read = opened.open(file);
        assertEquals(saved.words(), opened.words());
        assertEquals(exchanges, read.exchanges());
        assertTrue(read.damage().isEmpty());
    }

    @Test
    void keepsCallsWithTheirTimesAndTheirHandlersTimes() {
        FrameTap tap = tap(Side.CLIENT);
        whole(tap, FrameKind.REQUEST, DIVIDE_200_100, BASE + 1);
        tap.handled(77);
        whole(tap, FrameKind.RESPONSE, TWO, BASE + 4001);
        whole(tap, FrameKind.REQUEST, DIVIDE_100_0, BASE + 5001);
        whole(tap, FrameKind.RESPONSE, CK_GOD_ERR, BASE + 6003);
        tap.closed(Ending.ENDED, BASE + 7000);
        assertReadsBack(2);
    }

    @Test
    void keepsTheReadsThatAFrameCameIn() {
        FrameTap tap = tap(Side.SERVER);
        for (int i = 0; i < DIVIDE_200_100.length; i++) {
            tap.bytes(FrameKind.REQUEST, DIVIDE_200_100, i, 1, BASE + 1000 * i);
        }
        tap.frame(FrameKind.REQUEST, DIVIDE_200_100.length, BASE, BASE + 23_000);
        tap.bytes(FrameKind.RESPONSE, TWO, 0, 2, BASE + 30_000);
        tap.bytes(FrameKind.RESPONSE, TWO, 2, 3, BASE + 40_000_000_123L);
        tap.frame(FrameKind.RESPONSE, 5, BASE + 30_000, BASE + 40_000_000_123L);
        tap.closed(Ending.ENDED, BASE + 50_000_000_000L);
        assertReadsBack(1);
    }

    @Test
    void keepsPipelinedCallsOfSeveralConnectionsInTheirOrder() {
        FrameTap one = tap(Side.SERVER);
        FrameTap two =
                saved.recorder().opened(Link.between(Side.SERVER, SERVER, new InetSocketAddress("127.0.0.1", 40_001)));
        whole(one, FrameKind.REQUEST, DIVIDE_200_100, BASE + 10);
        whole(two, FrameKind.REQUEST, DIVIDE_100_0, BASE + 20);
        whole(one, FrameKind.REQUEST, DIVIDE_100_0, BASE + 30);
        whole(two, FrameKind.RESPONSE, CK_GOD_ERR, BASE + 40);
        whole(one, FrameKind.RESPONSE, TWO, BASE + 50);
        whole(one, FrameKind.RESPONSE, CK_GOD_ERR, BASE + 50);
        one.closed(Ending.ENDED, BASE + 60);
        two.closed(Ending.RESET, BASE + 70);
        assertReadsBack(3);
    }

    @Test
    void keepsHowConnectionsEndedInsideAFrame() {
        for (Ending ending : List.of(Ending.ENDED, Ending.RESET, Ending.TIMED_OUT, Ending.CANCELLED)) {
            FrameTap tap = tap(Side.SERVER);
            long start = BASE + 1000 * ending.ordinal();
            whole(tap, FrameKind.REQUEST, DIVIDE_200_100, start);
            tap.bytes(FrameKind.REQUEST, DIVIDE_100_0, 0, 7, start + 10);
            tap.bytes(FrameKind.RESPONSE, TWO, 0, 3, start + 20);
            tap.closed(ending, start + 30);
        }
        assertReadsBack(8);
    }

    @Test
    void keepsWhatTheUserSays() {
        FrameTap tap = tap(Side.CLIENT);
        for (int i = 0; i < 5; i++) {
            whole(tap, FrameKind.REQUEST, i == 3 ? UNKNOWN : DIVIDE_200_100, BASE + 100 * i);
            whole(tap, FrameKind.RESPONSE, TWO, BASE + 100 * i + 50);
        }
        tap.closed(Ending.ENDED, BASE + 1000);
        saved.store().annotate(1, new Annotation(true, ""));
        saved.store().annotate(2, new Annotation(false, "Grüße,\nzwei Zeilen"));
        saved.store().annotate(3, new Annotation(true, "[error] not a finding, but typed"));
        saved.store().annotate(4, new Annotation(true, "[sic]"));
        assertReadsBack(5);
    }

    @Test
    void keepsCallsOverMemory() {
        FrameTap tap = saved.recorder().opened(Link.IN_PROCESS);
        whole(tap, FrameKind.REQUEST, DIVIDE_200_100, BASE + 1);
        whole(tap, FrameKind.RESPONSE, TWO, BASE + 2);
        tap.closed(Ending.ENDED, BASE + 3);
        assertReadsBack(1);
    }

    @Test
    void keepsWhatWasOnNoNetwork() {
        Request call = Request.of(Divide.METHOD, 100, 1);
        Request explicit = Request.explicit(Divide.METHOD, 100, 1);
        saved.recorder().local(call, Response.Value.of(0.1f), BASE + 1, BASE + 33);
        saved.recorder().local(explicit, new Response.Failure("ck_god_err"), BASE + 40, BASE + 41);
        saved.recorder()
                .failed(
                        call,
                        CallFailedException.known(CallFailure.REFUSED, List.of("127.0.0.1:1", "b")),
                        BASE + 50,
                        BASE + 60);
        saved.recorder().paste(UNKNOWN, new byte[0], BASE + 70);
        saved.recorder().paste(new byte[] {1}, TWO, BASE + 80);
        saved.store().annotate(1, new Annotation(true, "local"));
        assertReadsBack(5);
    }

    @Test
    void keepsWhatWasLostBetweenOtherPrograms() {
        StreamObserver observer = saved.recorder().watch(Source.PROXY, Link.between(Side.OBSERVER, CLIENT, SERVER));
        observer.bytes(FrameKind.REQUEST, DIVIDE_200_100, 0, 24, BASE + 1);
        observer.gap(FrameKind.RESPONSE, 5, BASE + 2);
        observer.bytes(FrameKind.REQUEST, DIVIDE_200_100, 0, 24, BASE + 3);
        observer.bytes(FrameKind.RESPONSE, TWO, 0, 5, BASE + 4);
        observer.closed(Ending.ENDED, BASE + 5);
        assertReadsBack(2);
    }

    @Test
    void savesOfARunningCaptureAlsoWhatIsUnderWay() {
        FrameTap tap = tap(Side.CLIENT);
        whole(tap, FrameKind.REQUEST, DIVIDE_200_100, BASE + 1);
        whole(tap, FrameKind.RESPONSE, TWO, BASE + 2);
        whole(tap, FrameKind.REQUEST, DIVIDE_200_100, BASE + 3);
        assertEquals(OptionalLong.of(2), saved.save(file));
        assertEquals(2, opened.open(file).exchanges());
        assertEquals(2, opened.words().size());
    }

    @Test
    void writesPacketsInTheOrderOfTime() throws Exception {
        saved.recorder().paste(UNKNOWN, TWO, BASE + 90_000);
        for (int i = 3000; i > 0; i--) {
            saved.recorder().paste(UNKNOWN, TWO, BASE + i);
        }
        assertReadsBack(3001);
        assertEquals(times().stream().sorted().toList(), times());
        assertEquals(3001, times().size());
    }

    private List<Long> times() throws Exception {
        List<Long> times = new ArrayList<>();
        Packet packet = new Packet();
        try (PacketReader reader = PacketReader.open(file)) {
            while (reader.next(packet)) {
                times.add(packet.nanos());
            }
        }
        return times;
    }

    @Test
    void keepsBytesLeftOverBehindAnAnswer() {
        FrameTap tap = tap(Side.CLIENT);
        whole(tap, FrameKind.REQUEST, DIVIDE_200_100, BASE + 1);
        tap.bytes(FrameKind.RESPONSE, hex("01 40000000 07 08"), 0, 7, BASE + 2);
        tap.frame(FrameKind.RESPONSE, 5, BASE + 2, BASE + 2);
        tap.closed(Ending.ENDED, BASE + 3);
        assertReadsBack(1);
    }

    @Test
    void keepsTheHandlersTimeOfARequestThatIsNoFrame() {
        FrameTap tap = tap(Side.SERVER);
        whole(tap, FrameKind.REQUEST, hex("00000000"), BASE + 1);
        tap.handled(41);
        whole(tap, FrameKind.RESPONSE, CK_GOD_ERR, BASE + 2);
        tap.closed(Ending.ENDED, BASE + 3);
        assertReadsBack(1);
    }

    @Test
    void keepsTheRoundedTimesOfPipelinedAnswers() {
        FrameTap tap = tap(Side.SERVER);
        for (int i = 0; i < 5; i++) {
            whole(tap, FrameKind.REQUEST, DIVIDE_200_100, BASE + 1 + i);
        }
        for (int i = 0; i < 5; i++) {
            whole(tap, FrameKind.RESPONSE, TWO, BASE + 7_000_000_001L);
        }
        tap.closed(Ending.ENDED, BASE + 8_000_000_000L);
        assertReadsBack(5);
    }

    @Test
    void saysThatAConnectionWasOpenWhenItWasSaved() {
        FrameTap tap = tap(Side.CLIENT);
        whole(tap, FrameKind.REQUEST, DIVIDE_200_100, BASE + 1);
        whole(tap, FrameKind.RESPONSE, TWO, BASE + 2);
        saved.save(file);
        opened.open(file);
        assertEquals(
                Ending.CAPTURE_ENDED, opened.store().connection(1).orElseThrow().ending());
    }

    @Test
    void savesAnEmptyCapture() {
        assertReadsBack(0);
    }

    @Test
    void isLeftAsItWasWhenSavingIsEnded() throws Exception {
        saved.recorder().paste(UNKNOWN, TWO, BASE);
        Files.writeString(file, "precious");
        CaptureWriter writer =
                new CaptureWriter(saved.store(), new WallClock(Instant.EPOCH, 0), Dissector.standard(), Words.ENGLISH);
        assertEquals(OptionalLong.empty(), writer.save(file, (_, _) -> false));
        assertEquals("precious", Files.readString(file));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void readsNoFurtherWhenTheUserEndsIt() {
        FrameTap tap = tap(Side.CLIENT);
        for (int i = 0; i < 2000; i++) {
            whole(tap, FrameKind.REQUEST, DIVIDE_200_100, BASE + 10 * i);
            whole(tap, FrameKind.RESPONSE, TWO, BASE + 10 * i + 5);
        }
        saved.save(file);
        ReadCapture read = opened.open(file, (done, total) -> done < total / 2);
        assertFalse(read.isWhole());
        assertTrue(read.exchanges() > 500 && read.exchanges() < 1500, "exchanges " + read.exchanges());
        assertEquals(read.exchanges(), opened.words().size());
    }
}
