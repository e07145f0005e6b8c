package divide.inspector.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Note;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of which nothing becomes whole fills no memory.
class BacklogTest {
    private static final int MOST = 1 << 17;

    @TempDir
    private Path folder;

    @Test
    void isFullByExchangesOrByBytes() {
        Backlog backlog = new Backlog(2, 100);
        backlog.begun();
        backlog.begun();
        backlog.add(100);
        assertFalse(backlog.isFull());
        backlog.begun();
        assertTrue(backlog.isFull());
        assertFalse(backlog.hasTooManyBytes());
        backlog.ended();
        backlog.add(1);
        assertTrue(backlog.isFull());
        backlog.add(-1);
        assertFalse(backlog.isFull());
    }

    @Test
    void ofMoreCallsThanCanBeUnderWayTheOldestLackTheirAnswers() {
        Recorded recorded = new Recorded(0);
        FrameTap tap = recorded.recorder().opened(Link.between(Side.SERVER, at(8000), at(5000)));
        int calls = MOST + 3;
        for (int i = 0; i < calls; i++) {
            Recorded.whole(tap, FrameKind.REQUEST, Recorded.DIVIDE_200_100, i);
        }
        for (int i = 0; i < calls; i++) {
            Recorded.whole(tap, FrameKind.RESPONSE, Recorded.TWO, calls + i);
        }
        tap.closed(Ending.ENDED, 2L * calls);
        Path file = folder.resolve("deep.pcapng");
        recorded.save(file);
        Recorded opened = new Recorded(0);
        assertEquals(calls, opened.open(file).exchanges());
        List<Long> lacking = LongStream.rangeClosed(1, calls)
                .filter(number -> opened.store().get(number).orElseThrow().response().length == 0)
                .boxed()
                .toList();
        assertEquals(List.of(1L, 2L, 3L), lacking);
        assertEquals(
                Optional.of(new Note.Lost(FrameKind.RESPONSE, 5)),
                opened.store().get(1).orElseThrow().note());
        assertEquals(List.of(), opened.store().open());
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }
}
