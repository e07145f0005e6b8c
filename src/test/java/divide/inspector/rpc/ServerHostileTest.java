package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The server's side of "What real peers get wrong" (`wire.md`), row by row, in every mode. The time limits stand in
/// [ServerTimeLimitsTest].
@ParameterizedClass
@EnumSource(ServerMode.class)
final class ServerHostileTest {
    private static final String NAME_OF_4_GIB = "ffffffff";
    private static final String LIMIT_WORDS = "bytes are claimed, the limit is ";

    @Parameter
    private ServerMode mode;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.in(mode);
    }

    /// Whatever a client did, the next one is served, and nothing is left of any.
    @AfterEach
    void servesTheNextClientAndStops() throws IOException {
        try (RawPeer next = server.connect()) {
            assertEquals(Frames.TWO, next.ask(Frames.DIVIDE_200_100));
        }
        server.close();
    }

    private void assertComplaintAndGoesOn(String complaint, String request) throws IOException {
        try (RawPeer client = server.connect()) {
            client.send(request + Frames.DIVIDE_200_100);
            assertEquals(Frames.failure(complaint), client.readAnswer());
            assertEquals(Frames.TWO, client.readAnswer());
            assertEquals(Frames.A_THIRD, client.ask(Frames.DIVIDE_1_3));
        }
    }

    @Test
    void namesAnUnknownMethodAndGoesOn() throws IOException {
        assertComplaintAndGoesOn("unknown method \"mul\"", Frames.UNKNOWN);
    }

    @Test
    void namesAMethodWithoutANameAndGoesOn() throws IOException {
        assertComplaintAndGoesOn("unknown method \"\"", "00000000" + "00000000");
    }

    @Test
    void saysThatAddIsNotImplementedAndGoesOn() throws IOException {
        assertComplaintAndGoesOn("add is not implemented", Frames.ADD);
        assertComplaintAndGoesOn(
                "add is not implemented", "00000003" + "616464" + "0000000a" + "0100000001" + "0200000002");
    }

    @Test
    void refusesAMissingNum1AndGoesOn() throws IOException {
        assertComplaintAndGoesOn(
                "num1 at byte 19: num1 is missing; divide can't be called without it.",
                Frames.DIVIDE + "00000005" + "0200000064");
    }

    @Test
    void refusesNoArgumentsAndGoesOn() throws IOException {
        assertComplaintAndGoesOn(
                "args.length at byte 10: args.length is 0; the arguments of divide are 5 or 10 bytes long.",
                Frames.DIVIDE + "00000000");
    }

    @Test
    void refusesAnUnknownSeqAndGoesOn() throws IOException {
        assertComplaintAndGoesOn(
                "arg2.seq at byte 19: Argument 2 has the unknown number 7; known are 1 (num1), 2 (num2). "
                        + "The rest of the arguments can't be decoded.",
                Frames.DIVIDE + "0000000a" + "0100000001" + "0700000002");
    }

    @Test
    void refusesASeqThatComesTwiceAndGoesOn() throws IOException {
        assertComplaintAndGoesOn(
                "num1.seq at byte 19: num1 is given again. Send each argument once.",
                Frames.DIVIDE + "0000000a" + "0100000001" + "0100000002");
    }

    @Test
    void refusesArgumentsOfAnotherLengthAndGoesOn() throws IOException {
        assertComplaintAndGoesOn(
                "args.length at byte 10: args.length is 7; the arguments of divide are 5 or 10 bytes long.",
                Frames.DIVIDE + "00000007" + "01000000c8" + "0200");
    }

    @Test
    void refusesBytesLeftOverInsideTheArgumentsAndGoesOn() throws IOException {
        assertComplaintAndGoesOn(
                "args.length at byte 10: args.length is 12; the arguments of divide are 5 or 10 bytes long.",
                Frames.DIVIDE + "0000000c" + "01000000c8" + "0200000064" + "abcd");
    }

    @Test
    void refusesANameThatIsNotUtf8AndGoesOn() throws IOException {
        assertComplaintAndGoesOn(
                "name at byte 4: These 3 bytes are not UTF-8: no character begins at byte 2. "
                        + "Send the text encoded as UTF-8.",
                "00000003" + "41ff42" + "00000002" + "0102");
    }

    private void assertComplaintAndEnd(String complaint, String request) throws IOException {
        try (RawPeer client = server.connect()) {
            client.send(Frames.DIVIDE_1_3 + request);
            assertEquals(Frames.A_THIRD, client.readAnswer());
            assertEquals(Frames.failure(complaint), client.readAnswer());
            assertEquals("", client.readToEnd());
        }
    }

    @Test
    void refusesANameOverTheLimitAndEnds() throws IOException {
        assertComplaintAndEnd(
                "name.length at byte 0: 4294967295 " + LIMIT_WORDS
                        + "256. Nothing after this length can be decoded; the connection has to be closed.",
                NAME_OF_4_GIB);
        assertComplaintAndEnd(
                "name.length at byte 0: 257 " + LIMIT_WORDS
                        + "256. Nothing after this length can be decoded; the connection has to be closed.",
                "00000101" + "41".repeat(257));
    }

    @Test
    void refusesArgumentsOverTheLimitAndEnds() throws IOException {
        assertComplaintAndEnd(
                "args.length at byte 10: 65537 " + LIMIT_WORDS
                        + "65536. Nothing after this length can be decoded; the connection has to be closed.",
                Frames.DIVIDE + "00010001" + "01000000c8");
    }

    @Test
    void recognisesALengthThatIsLittleEndian() throws IOException {
        assertComplaintAndEnd(
                "name.length at byte 0: 100663296 " + LIMIT_WORDS
                        + "256. Read as little-endian it is 6: the peer seems to write the least significant byte "
                        + "first; send it big-endian.",
                "06000000" + "646976696465");
    }

    @Test
    void takesANameAtTheLimit() throws IOException {
        assertComplaintAndGoesOn(
                "unknown method \"" + "A".repeat(256) + "\"", "00000100" + "41".repeat(256) + "00000000");
    }

    @Test
    void takesArgumentsAtTheLimit() throws IOException {
        assertComplaintAndGoesOn("add is not implemented", "00000003" + "616464" + "00010000" + "ee".repeat(65536));
    }

    /// Closing with bytes unread would reset the connection and could take the answer with it.
    @Test
    void answersTheCallBeforeGarbageAndNotTheOneBehindIt() throws IOException {
        try (RawPeer client = server.connect()) {
            client.send(Frames.DIVIDE_200_100 + NAME_OF_4_GIB + Frames.DIVIDE_1_3);
            assertEquals(Frames.TWO, client.readAnswer());
            assertEquals("02", client.read(1));
            client.shutOutput();
            assertFalse(client.readToEnd().contains(Frames.A_THIRD));
        }
    }

    @Test
    void answersARequestThoughItsClientHasShutItsSide() throws IOException {
        try (RawPeer client = server.connect()) {
            client.send(Frames.DIVIDE_200_100);
            client.shutOutput();
            assertEquals(Frames.TWO, client.readToEnd());
        }
    }

    @Test
    void dropsWhatFollowsAnAnswerThatEndsTheConnection() throws IOException {
        try (RawPeer client = server.connect()) {
            client.send(NAME_OF_4_GIB);
            assertEquals("02", client.read(1));
            client.send(new byte[30 * 1024]);
            client.send(new byte[30 * 1024]);
            client.shutOutput();
            assertTrue(client.readToEnd().startsWith("000000"));
        }
    }

    /// Beyond 64 KiB the server need not read, but what it said still arrives.
    @Test
    void answersAClientThatPoursBytesBehindABadLength() throws Exception {
        try (RawPeer client = server.connect()) {
            Future<Boolean> pouring = Await.begin(() -> pour(client));
            assertTrue(client.readAnswer().startsWith("02"));
            assertTrue(Await.result(pouring), "the server read all of it");
        }
    }

    /// Returns whether the server closed before it had taken everything.
    private static boolean pour(RawPeer client) {
        try {
            client.send(NAME_OF_4_GIB);
            for (int i = 0; i < 1024; i++) {
                client.send(new byte[64 * 1024]);
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void closesQuietlyWhenTheConnectionEndsInsideAFrame() throws IOException {
        for (int cut = 1; cut < 24; cut++) {
            try (RawPeer client = server.connect()) {
                client.send(Frames.DIVIDE_200 + Frames.DIVIDE_200_100.substring(0, 2 * cut));
                client.shutOutput();
                assertEquals(Frames.TWO_HUNDRED, client.readToEnd());
            }
        }
    }

    @Test
    void survivesAResetInsideAFrame() throws IOException {
        try (RawPeer client = server.connect()) {
            assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
            client.send(Frames.DIVIDE_200_100.substring(0, 20));
            client.reset();
        }
        server.awaitConnections(0);
    }

    @Test
    void survivesClientsThatGoBeforeTheirAnswer() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (RawPeer client = server.connect()) {
                client.send(Frames.DIVIDE_200_100.repeat(200));
                client.reset();
            }
        }
        server.awaitConnections(0);
    }
}
