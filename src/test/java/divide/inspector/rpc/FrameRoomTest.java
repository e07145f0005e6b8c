package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Requests that don't arrive whole share a bounded room.
final class FrameRoomTest {
    /// The args of a request that is as long as the limits let it be, but for the last byte.
    private static final int ARGS = 64 * 1024;

    private static final String CUT_OFF = Frames.DIVIDE_200_100.substring(0, 20) + "00010000" + "41".repeat(ARGS - 1);

    /// What such a request takes, for room is doubled until it is enough, beyond the first bytes.
    private static final int TAKEN = 128 * 1024 - Inbox.START;

    /// What an inbox may keep, and a request that makes it so long.
    private static final int KEPT = 16 * 1024 - Inbox.START;

    private static final int LONG = 9 * 1024;

    private final RecordingTaps taps = new RecordingTaps();

    private static ReadableByteChannel bytes(int count) {
        return Channels.newChannel(new ByteArrayInputStream(new byte[count]));
    }

    private static int fill(Inbox inbox, int count) throws IOException {
        ReadableByteChannel source = bytes(count);
        int filled = 0;
        for (int some = inbox.fill(source); some > 0; some = inbox.fill(source)) {
            filled += some;
        }
        return filled;
    }

    @Test
    void anInboxGrowsAsFarAsThereIsRoom() throws IOException {
        FrameRoom room = new FrameRoom(3 * Inbox.START);
        Inbox inbox = new Inbox(new Shuttle(), room);
        assertEquals(4 * Inbox.START, fill(inbox, 10 * Inbox.START));
        assertFalse(inbox.makeRoom());
        assertEquals(0, room.free());
    }

    @Test
    void anInboxGivesBackWhatItTook() throws IOException {
        FrameRoom room = new FrameRoom(3 * Inbox.START);
        Inbox inbox = new Inbox(new Shuttle(), room);
        fill(inbox, 10 * Inbox.START);
        inbox.release();
        assertEquals(room.size(), room.free());
        assertEquals(5, fill(inbox, 5));
    }

    @Test
    void emptyInboxesKeepNoMoreThanHalf() throws IOException {
        FrameRoom room = new FrameRoom(8 * KEPT);
        for (int i = 0; i < 100; i++) {
            Inbox inbox = new Inbox(new Shuttle(), room);
            assertEquals(LONG, fill(inbox, LONG));
            inbox.use(LONG);
        }
        assertEquals(4 * KEPT, room.free());
    }

    @Test
    void anInboxThatIsUsedAgainKeepsWhatItHasOnlyWhileThereIsMuch() throws IOException {
        FrameRoom room = new FrameRoom(4 * KEPT);
        Inbox inbox = new Inbox(new Shuttle(), room);
        fill(inbox, LONG);
        inbox.use(LONG);
        assertEquals(3 * KEPT, room.free());
        room.take(2 * KEPT);
        fill(inbox, LONG);
        inbox.use(LONG);
        assertEquals(2 * KEPT, room.free());
        assertEquals(5, fill(inbox, 5));
    }

    @Test
    void leavesHalfToThoseWhoCannotDoWithout() {
        FrameRoom room = new FrameRoom(100);
        assertTrue(room.takeSpare(50));
        assertFalse(room.takeSpare(1));
        assertTrue(room.take(50));
        assertFalse(room.take(1));
    }

    @Test
    void refusesTheRestOfARequestInWordsWhenThereIsNoRoomForIt() throws IOException {
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT, taps);
                RawPeer client = server.connect()) {
            FrameRoom room = server.server().room().frames();
            room.take(room.size() - 1024);
            client.send(CUT_OFF);
            String answer = client.readAnswer();
            assertEquals(
                    "the server has no room for the rest of this request, of which 1024 bytes have come: connections "
                            + "with long requests have taken the 64 MiB that there are for them; try again later",
                    new String(HexFormat.of().parseHex(answer.substring(10)), StandardCharsets.UTF_8));
            client.shutOutput();
            assertEquals("closed ENDED", taps.get(0).ending());
            assertEquals(0, taps.get(0).unclaimed(FrameKind.REQUEST));
            room.giveBack(room.size() - 1024);
        }
    }

    @Test
    void servesShortRequestsWhenLongOnesHaveTakenAllRoom() throws IOException {
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT)) {
            FrameRoom room = server.server().room().frames();
            List<RawPeer> hostile = new ArrayList<>();
            int most = room.size() / TAKEN;
            for (int i = 0; i < most; i++) {
                hostile.add(server.connect());
                hostile.getLast().send(CUT_OFF);
            }
            Await.until("all room is taken", () -> room.free() < TAKEN);
            try (RawPeer honest = server.connect()) {
                honest.send(Frames.DIVIDE_200_100.repeat(100));
                assertEquals(Frames.TWO.repeat(100), honest.read(100 * Frames.TWO.length() / 2));
            }
            for (RawPeer peer : hostile) {
                peer.close();
            }
            Await.until("all room is given back", () -> room.free() == room.size());
        }
    }
}
