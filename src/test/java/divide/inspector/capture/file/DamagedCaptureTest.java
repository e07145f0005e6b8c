package divide.inspector.capture.file;

import static divide.inspector.capture.file.Recorded.DIVIDE_200_100;
import static divide.inspector.capture.file.Recorded.TWO;
import static divide.inspector.capture.file.Recorded.whole;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.Note;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of a file of ours that lacks something the rest is there, and what is missing is said.
class DamagedCaptureTest {
    private static final long BASE = 5_000_000_000L;

    private final Recorded saved = new Recorded(BASE);
    private final Recorded opened = new Recorded(-BASE);
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() {
        file = folder.resolve("saved.pcapng");
    }

    private FrameTap tap() {
        return saved.recorder()
                .opened(Link.between(
                        Side.SERVER,
                        new InetSocketAddress("127.0.0.1", 8000),
                        new InetSocketAddress("127.0.0.1", 40_000)));
    }

    @Test
    void opensAFileThatIsCutUpToThere() throws Exception {
        FrameTap tap = tap();
        for (int i = 0; i < 3; i++) {
            whole(tap, FrameKind.REQUEST, DIVIDE_200_100, BASE + 10 * i);
            whole(tap, FrameKind.RESPONSE, TWO, BASE + 10 * i + 5);
        }
        tap.closed(Ending.ENDED, BASE + 90);
        saved.save(file);
        byte[] bytes = Files.readAllBytes(file);
        int lastAnswer = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("\u0001@\0\0\0");
        Files.write(file, Arrays.copyOf(bytes, lastAnswer));
        assertEquals(3, opened.open(file).exchanges());
        assertEquals(
                saved.words().get(1).replace(" ENDED", " CAPTURE_ENDED"),
                opened.words().get(1).replace(" ENDED", " CAPTURE_ENDED"));
        assertEquals(Ending.CAPTURE_ENDED, opened.store().get(3).orElseThrow().ending());
        assertEquals(0, opened.store().get(3).orElseThrow().response().length);
    }

    @Test
    void saysWhatAFileLacksOfAnExchange() throws Exception {
        FrameTap tap = tap();
        tap.bytes(FrameKind.REQUEST, DIVIDE_200_100, 0, 20, BASE + 1);
        tap.bytes(FrameKind.REQUEST, DIVIDE_200_100, 20, 4, BASE + 2);
        tap.frame(FrameKind.REQUEST, 24, BASE + 1, BASE + 2);
        whole(tap, FrameKind.RESPONSE, TWO, BASE + 3);
        tap.closed(Ending.ENDED, BASE + 4);
        saved.save(file);
        Files.write(file, without(Files.readAllBytes(file), 7));
        opened.open(file);
        Exchange found = opened.store().get(1).orElseThrow();
        assertEquals(Optional.of(new Note.Lost(FrameKind.REQUEST, 4)), found.note());
        assertArrayEquals(TWO, found.response());
    }

    /// The same file without one of its blocks, counted from 1.
    private static byte[] without(byte[] bytes, int block) {
        int at = 0;
        for (int i = 1; i < block; i++) {
            at += length(bytes, at);
        }
        int end = at + length(bytes, at);
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (end - at));
        System.arraycopy(bytes, end, rest, at, bytes.length - end);
        return rest;
    }

    private static int length(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at + 4);
    }
}
