package divide.inspector.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Note;
import divide.inspector.capture.Outline;
import divide.inspector.capture.RestoredExchange;
import divide.inspector.capture.Source;
import divide.inspector.capture.Times;
import divide.inspector.pcap.Sender;
import divide.inspector.pcap.StreamEnd;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
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
    private static final Times TIMES = new Times(0, 0, 0, 0, -1);
    private static final Tag.Opened OPENED =
            new Tag.Opened(0, 2, Source.SERVER, Optional.empty(), Optional.empty(), 0, 0, Ending.ENDED);

    @TempDir
    private Path folder;

    private final Recorded read = new Recorded(0);
    private final FoundConnections found =
            new FoundConnections(read.recorder(), new EpochTime(0), Limits.DEFAULT, new Sequence(), Integer.MAX_VALUE);

    @Test
    void isFullByExchangesOrByBytes() {
        Backlog backlog = new Backlog(1, 100);
        RestoredExchange first = exchange();
        backlog.begun(first, () -> backlog.ends(first, first::end));
        backlog.add(100);
        assertFalse(backlog.isFull());
        backlog.add(1);
        assertTrue(backlog.isFull());
        backlog.add(-1);
        backlog.begun(exchange(), () -> {});
        assertTrue(backlog.isFull());
        backlog.begins(first);
        assertTrue(backlog.isFull());
        assertTrue(backlog.giveUpOldest());
        assertFalse(backlog.isFull());
    }

    private RestoredExchange exchange() {
        int number = found.connect(OPENED, 0);
        Outline outline = new Outline(Source.SERVER, number, 1, 1, TIMES, Ending.ENDED, Optional.empty());
        return read.recorder().restorer().exchange(outline);
    }

    @Test
    void countsWholeExchangesThatWaitForOneThatNeverComes() {
        RestoredConnection connection = connection();
        for (int place = 1; place <= MOST; place++) {
            whole(connection, place);
        }
        assertEquals(0, read.store().totals().exchanges());
        whole(connection, MOST + 1);
        assertEquals(MOST + 1, read.store().totals().exchanges());
        assertEquals(List.of(), read.store().open());
    }

    @Test
    void theOldestOfAllConnectionsLackTheirRest() {
        RestoredConnection hoarder = connection();
        for (int place = 0; place < MOST; place++) {
            begin(hoarder, place);
        }
        RestoredConnection honest = connection();
        for (int place = MOST; place < MOST + 3; place++) {
            whole(honest, place);
        }
        begin(honest, MOST + 3);
        assertEquals(Optional.of(new Note.Lost(FrameKind.REQUEST, 1)), note(1));
        assertEquals(MOST, read.store().open().size());
        hoarder.ended(StreamEnd.CLOSED);
        honest.bytes(Sender.FIRST, new byte[1], 0, 1);
        LongStream.rangeClosed(MOST + 1, MOST + 4)
                .forEach(number -> assertEquals(Optional.empty(), note(number), "exchange " + number));
        assertEquals(List.of(), read.store().open());
    }

    private RestoredConnection connection() {
        return new RestoredConnection(found, OPENED, 0);
    }

    /// An exchange that is whole with the next byte.
    private static void begin(RestoredConnection connection, long place) {
        connection.tag(Sender.FIRST, new Tag.Begun(place, 0, 1, 0, TIMES, Ending.ENDED, Optional.empty()), 0);
    }

    private static void whole(RestoredConnection connection, long place) {
        begin(connection, place);
        connection.bytes(Sender.FIRST, new byte[1], 0, 1);
    }

    private Optional<Note> note(long number) {
        return read.store().get(number).orElseThrow().note();
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
