package divide.inspector.pcap;

import static divide.inspector.pcap.StreamWorld.ACK;
import static divide.inspector.pcap.StreamWorld.FIN;
import static divide.inspector.pcap.StreamWorld.RST;
import static divide.inspector.pcap.StreamWorld.SYN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Streams are what the two programs sent, whatever the network and the capture did to their packets.
class TcpStreamsTest {
    private static final String OPENED = "1 OPENING 40000 8000 @1";
    private static final String MIDWAY = "1 MIDWAY 40000 8000 @1";

    private final StreamWorld world = new StreamWorld();

    private void assertEvents(String... events) {
        assertEquals(List.of(events), world.events());
    }

    @Test
    void tellsAConnectionFromItsOpeningToItsEnd() {
        world.handshake()
                .client(ACK, 100, 500, "ask")
                .server(ACK, 500, 103, "answer")
                .client(ACK | FIN, 103, 506, "")
                .server(ACK | FIN, 506, 104, "")
                .client(ACK, 104, 507, "")
                .end();
        assertEvents(
                OPENED,
                "1 FIRST ask @4",
                "1 SECOND answer @5",
                "1 FIRST finished @6",
                "1 SECOND finished @7",
                "1 CLOSED @7");
    }

    @Test
    void keepsNobodyWhoListenedToAStreamThatHasEnded() {
        world.handshake()
                .client(ACK, 100, 500, "ask")
                .client(ACK | FIN, 103, 500, "")
                .server(ACK | FIN, 500, 104, "")
                .client(ACK, 104, 501, "");
        assertTrue(world.isForgotten(1));
        world.server(ACK | FIN, 500, 104, "").end();
        assertEquals("1 CLOSED @6", world.events().getLast());
    }

    @Test
    void saysNothingOfConnectionsWithoutBytes() {
        world.handshake()
                .client(ACK | FIN, 100, 500, "")
                .server(ACK | RST, 500, 101, "")
                .end();
        assertEvents();
        assertEquals(new PacketCounts(5, 5, 0, 0), world.counts());
    }

    @Test
    void goesOnAfterOneSideHasFinished() {
        world.handshake()
                .client(ACK | FIN, 100, 500, "ask")
                .server(ACK, 500, 104, "answer")
                .end();
        assertEvents(OPENED, "1 FIRST ask @4", "1 FIRST finished @4", "1 SECOND answer @5", "1 NOT_SEEN @5");
    }

    @Test
    void putsReorderedSegmentsInOrder() {
        world.handshake()
                .client(ACK, 103, 500, "def")
                .client(ACK, 109, 500, "jkl")
                .client(ACK | FIN, 112, 500, "")
                .client(ACK, 106, 500, "ghi")
                .client(ACK, 100, 500, "abc");
        assertEvents(
                OPENED, "1 FIRST abc @8", "1 FIRST def @8", "1 FIRST ghi @8", "1 FIRST jkl @8", "1 FIRST finished @8");
    }

    @Test
    void leavesOutWhatWasSentAgain() {
        world.handshake()
                .client(ACK, 100, 500, "abc")
                .client(ACK, 100, 500, "abc")
                .client(ACK, 101, 500, "XXde")
                .client(ACK, 99, 500, "?");
        assertEvents(OPENED, "1 FIRST abc @4", "1 FIRST de @6");
    }

    @Test
    void ofOverlappingSegmentsTheFirstCopyCounts() {
        world.handshake()
                .client(ACK, 104, 500, "ef")
                .client(ACK, 108, 500, "ij")
                .client(ACK, 102, 500, "CDXXGHXXKL")
                .client(ACK, 100, 500, "abX");
        assertEvents(
                OPENED,
                "1 FIRST abX @7",
                "1 FIRST D @7",
                "1 FIRST ef @7",
                "1 FIRST GH @7",
                "1 FIRST ij @7",
                "1 FIRST KL @7");
    }

    @Test
    void tellsOfAGapWhenTheOtherSideHasGotWhatIsMissing() {
        world.handshake().client(ACK, 103, 500, "def").server(ACK, 500, 106, "answer");
        assertEvents(OPENED, "1 FIRST gap 3 @5", "1 FIRST def @4", "1 SECOND answer @5");
    }

    @Test
    void tellsOfGapsAtTheEndToo() {
        world.handshake()
                .client(ACK, 103, 500, "def")
                .client(ACK, 108, 500, "ij")
                .end();
        assertEvents(
                OPENED, "1 FIRST gap 3 @5", "1 FIRST def @4", "1 FIRST gap 2 @5", "1 FIRST ij @5", "1 NOT_SEEN @5");
    }

    @Test
    void takesWhatASnapLengthCutOffForAGap() {
        world.handshake()
                .cutClient(100, 500, "abcdef", 2)
                .client(ACK, 106, 500, "gh")
                .server(ACK, 500, 108, "answer");
        assertEvents(OPENED, "1 FIRST ab @4", "1 FIRST gap 4 @6", "1 FIRST gh @5", "1 SECOND answer @6");
    }

    @Test
    void waitsNoLongerThanItsMemoryLasts() {
        String kilobyte = "x".repeat(1024);
        world.handshake();
        for (int i = 0; i < 1100; i++) {
            world.client(ACK, 101 + i * 1024, 500, kilobyte);
        }
        assertEquals("1 FIRST gap 1 @967", world.events().get(1));
        assertEquals(1 + 1 + 1100, world.events().size());
    }

    @Test
    void followsConnectionsWhoseBeginningIsMissing() {
        world.client(ACK, 100, 500, "ask").server(ACK, 500, 103, "answer").client(ACK, 103, 506, "more");
        assertEvents(MIDWAY, "1 FIRST ask @1", "1 SECOND answer @2", "1 FIRST more @3");
    }

    @Test
    void takesTheReceiverOfTheAnswerForTheClientWhenTheOpeningIsMissing() {
        world.server(SYN | ACK, 499, 100, "").client(ACK, 100, 500, "ask");
        assertEvents(OPENED, "1 FIRST ask @2");
    }

    @Test
    void missesWhatWasOnItsWayWhenTheCaptureBegan() {
        world.client(ACK, 100, 500, "ask").server(ACK, 503, 103, "wer").client(ACK, 103, 506, "");
        assertEvents(MIDWAY, "1 FIRST ask @1", "1 SECOND gap 3 @3", "1 SECOND wer @2");
    }

    @Test
    void ignoresKeepAlives() {
        world.handshake()
                .client(ACK, 100, 500, "ask")
                .client(ACK, 102, 500, "")
                .server(ACK, 500, 103, "")
                .client(ACK, 102, 500, "?")
                .server(ACK, 499, 103, "")
                .server(ACK, 500, 103, "answer");
        assertEvents(OPENED, "1 FIRST ask @4", "1 SECOND answer @9");
    }

    @Test
    void countsOnThroughTheWrapOfNumbers() {
        world.client(SYN, -3, 0, "")
                .server(SYN | ACK, -1, -2, "")
                .client(ACK, -2, 0, "ab")
                .client(ACK, 2, 0, "ef")
                .client(ACK, 0, 0, "cd")
                .server(ACK, 0, 4, "answer");
        assertEvents(OPENED, "1 FIRST ab @3", "1 FIRST cd @5", "1 FIRST ef @5", "1 SECOND answer @6");
    }

    @Test
    void endsAtAReset() {
        world.handshake()
                .client(ACK, 100, 500, "ask")
                .server(ACK | RST, 500, 103, "")
                .client(ACK, 103, 500, "late")
                .end();
        assertEvents(OPENED, "1 FIRST ask @4", "1 RESET @5");
    }

    @Test
    void partsConnectionsThatUseTheSamePortsAgain() {
        world.handshake()
                .client(ACK, 100, 500, "one")
                .client(SYN, 7099, 0, "")
                .server(SYN | ACK, 8099, 7100, "")
                .client(ACK, 7100, 8100, "two");
        assertEvents(OPENED, "1 FIRST one @4", "1 REPLACED @5", "2 OPENING 40000 8000 @5", "2 FIRST two @7");
    }

    @Test
    void partsConnectionsAfterAResetEvenWithTheSameFirstNumber() {
        world.handshake()
                .client(ACK, 100, 500, "one")
                .server(RST | ACK, 500, 103, "")
                .handshake()
                .client(ACK, 100, 500, "two");
        assertEvents(OPENED, "1 FIRST one @4", "1 RESET @5", "2 OPENING 40000 8000 @6", "2 FIRST two @9");
    }

    @Test
    void doesNotPartAConnectionWhoseOpeningWasSentAgain() {
        world.client(SYN, 99, 0, "")
                .client(SYN, 99, 0, "")
                .server(SYN | ACK, 499, 100, "")
                .server(SYN | ACK, 499, 100, "")
                .client(ACK, 100, 500, "ask")
                .client(SYN, 99, 0, "");
        assertEvents(OPENED, "1 FIRST ask @5");
    }

    @Test
    void takesBytesThatComeWithTheOpening() {
        world.client(SYN, 99, 0, "ask").server(SYN | ACK, 499, 103, "").server(ACK, 500, 103, "answer");
        assertEvents(OPENED, "1 FIRST ask @1", "1 SECOND answer @3");
    }

    @Test
    void takesNumbersOutsideEveryWindowForAnotherConnection() {
        world.client(ACK, 100, 500, "one").client(ACK, 0x7000_0000, 9, "two");
        assertEvents(MIDWAY, "1 FIRST one @1", "1 REPLACED @2", "2 MIDWAY 40000 8000 @2", "2 FIRST two @2");
    }

    @Test
    void takesALastMissingByteForTheEnd() {
        world.handshake()
                .client(ACK, 100, 500, "ask")
                .server(ACK, 500, 104, "answer")
                .end();
        assertEvents(OPENED, "1 FIRST ask @4", "1 SECOND answer @5", "1 NOT_SEEN @5");
    }

    @Test
    void ignoresWhatComesBehindTheEnd() {
        world.handshake()
                .client(ACK | FIN, 100, 500, "ask")
                .client(ACK, 104, 500, "more")
                .client(ACK, 200, 500, "more")
                .end();
        assertEvents(OPENED, "1 FIRST ask @4", "1 FIRST finished @4", "1 NOT_SEEN @6");
    }
}
