package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How the bytes between two other programs become exchanges.
class StreamObserverTest {
    private static final String CALL = "00000006 646976696465 0000000a 01 000000c8 02 00000064";
    private static final String CALL_3 = "00000006 646976696465 00000005 01 00000003";
    private static final String CALL_4 = "00000006 646976696465 00000005 01 00000004";
    private static final String CALL_0 = "00000006 646976696465 0000000a 01 00000064 02 00000000";
    private static final String TWO = "01 40000000";
    private static final String THREE = "01 40400000";
    private static final String FOUR = "01 40800000";
    private static final String ERROR = "02 0000000a 636b5f676f645f657272";
    private static final String HTTP = "474554202f20485454502f312e310d0a0d0a";

    private final Observed observed = new Observed();

    private static String line(String request, String response, String rest) {
        return request.replace(" ", "") + " = " + response.replace(" ", "") + " " + rest;
    }

    @Test
    void pairsEachAnswerWithItsRequest() {
        observed.asks(CALL).answers(TWO).asks(CALL_0).answers(ERROR);
        assertEquals(List.of(line(CALL, TWO, "FINE ENDED"), line(CALL_0, ERROR, "ERROR ENDED")), observed.lines());
    }

    @Test
    void cutsPipelinedFramesOutOfOneRead() {
        observed.asks(CALL + CALL_0 + CALL_3).answers(TWO + ERROR + THREE);
        assertEquals(
                List.of(
                        line(CALL, TWO, "FINE ENDED"),
                        line(CALL_0, ERROR, "ERROR ENDED"),
                        line(CALL_3, THREE, "FINE ENDED")),
                observed.lines());
    }

    @Test
    void putsFramesTogetherFromManyReads() {
        observed.trickles(FrameKind.REQUEST, Traffic.hex(CALL + CALL_0))
                .trickles(FrameKind.RESPONSE, Traffic.hex(TWO + ERROR));
        assertEquals(List.of(line(CALL, TWO, "FINE ENDED"), line(CALL_0, ERROR, "ERROR ENDED")), observed.lines());
    }

    @Test
    void showsAFrameWhileItArrives() {
        observed.asks("00000006 6469");
        assertEquals(List.of(line("00000006 6469", "", "OPEN OPEN")), observed.lines());
    }

    @Test
    void makesUndecodedExchangesOfWhatIsNoFrameAndFindsTheNextOne() {
        observed.asks("ffffffff" + CALL).answers(TWO);
        assertEquals(
                List.of(line("ffffffff", "", "ERROR PASSED_OVER"), line(CALL, TWO, "FINE ENDED")), observed.lines());
    }

    @Test
    void keepsTogetherWhatTwoProgramsSayInTurnInAnotherLanguage() {
        observed.asks(HTTP)
                .answers("485454502f312e31")
                .asks(HTTP)
                .answers("485454502f312e30")
                .ends();
        assertEquals(
                List.of(line(HTTP, "485454502f312e31", "ERROR ENDED"), line(HTTP, "485454502f312e30", "ERROR ENDED")),
                observed.lines());
    }

    @Test
    void findsTheNextAnswerBehindBytesThatAreNone() {
        observed.asks(CALL_3 + CALL + CALL_3).answers("07 0101" + TWO + THREE);
        assertEquals(
                List.of(
                        line(CALL_3, "070101", "ERROR ENDED"),
                        line(CALL, TWO, "FINE ENDED"),
                        line(CALL_3, THREE, "FINE ENDED")),
                observed.lines());
    }

    @Test
    void findsAnswersThatAreWrongBehindBytesThatAreNone() {
        observed.asks(CALL + CALL + CALL + CALL).answers("07 00" + FOUR + FOUR + FOUR);
        assertEquals(
                List.of("0700", "0140800000", "0140800000", "0140800000"),
                observed.exchanges().stream()
                        .map(exchange -> HexFormat.of().formatHex(exchange.response()))
                        .toList());
    }

    @Test
    void takesALongAnswerThatIsNoFrameForOneAnswer() {
        byte[] noise = new byte[40_000];
        observed.asks(CALL_3 + CALL).says(FrameKind.RESPONSE, noise).answers(TWO);
        List<Exchange> exchanges = observed.exchanges();
        assertEquals(FrameCutter.PART, exchanges.get(0).response().length);
        assertEquals(line(CALL, TWO, "FINE ENDED"), observed.lines().get(1));
        assertEquals(4, exchanges.size());
        assertEquals(
                40_000 - FrameCutter.PART,
                exchanges.get(2).response().length + exchanges.get(3).response().length);
    }

    @Test
    void showsAnAnswerThatNobodyAskedForAsStray() {
        observed.answers(TWO).asks(CALL_3).answers(THREE);
        assertEquals(List.of(" = 0140000000 ERROR ENDED", line(CALL_3, THREE, "FINE ENDED")), observed.lines());
        assertEquals(
                List.of("?@0 5 bytes of the server that belong to no request that was recorded."),
                observed.findings(0));
    }

    @Test
    void saysWhereBytesOfARequestWereLost() {
        observed.asks("00000006 64697669")
                .loses(FrameKind.REQUEST, 16)
                .answers(TWO)
                .asks(CALL_3)
                .answers(THREE);
        assertEquals(
                List.of(line("00000006 64697669", TWO, "ERROR LOST"), line(CALL_3, THREE, "FINE ENDED")),
                observed.lines());
        assertEquals(
                List.of(
                        "name@4 Bytes were lost from the recording inside name: missing 2 of 6 bytes.",
                        "?@8 16 bytes of the requests are missing from the recording here."
                                + " Record again without loss to see them."),
                observed.findings(0));
    }

    @Test
    void countsWholeRequestsThatWereLost() {
        observed.asks(CALL_3).loses(FrameKind.REQUEST, 38).asks(CALL_3).answers(THREE + THREE + THREE + THREE);
        assertEquals(
                List.of(
                        line(CALL_3, THREE, "FINE ENDED"),
                        line("", THREE, "ERROR LOST"),
                        line("", THREE, "ERROR LOST"),
                        line(CALL_3, THREE, "FINE ENDED")),
                observed.lines());
    }

    @Test
    void countsWholeAnswersThatWereLost() {
        observed.asks(CALL_3 + CALL_3 + CALL_3 + CALL_3)
                .answers("0140")
                .loses(FrameKind.RESPONSE, 8)
                .answers(THREE + THREE);
        assertEquals(
                List.of(
                        line(CALL_3, "0140", "ERROR LOST"),
                        line(CALL_3, "", "ERROR LOST"),
                        line(CALL_3, THREE, "FINE ENDED"),
                        line(CALL_3, THREE, "FINE ENDED")),
                observed.lines());
    }

    @Test
    void findsTheAnswersAgainBehindALossThatCannotBeCounted() {
        observed.asks(CALL_3 + CALL_0 + CALL + CALL_4)
                .loses(FrameKind.RESPONSE, 20)
                .answers(TWO + FOUR)
                .asks(CALL_3)
                .answers(THREE);
        assertEquals(
                List.of(
                        line(CALL_3, "", "ERROR LOST"),
                        line(CALL_0, "", "ERROR PASSED_OVER"),
                        line(CALL, TWO, "FINE ENDED"),
                        line(CALL_4, FOUR, "FINE ENDED"),
                        line(CALL_3, THREE, "FINE ENDED")),
                observed.lines());
    }

    @Test
    void beginsInTheMiddleOfAConnection() {
        observed.observer.begunBefore();
        observed.asks("65 00000005 01 00000009" + CALL)
                .answers("0000" + TWO)
                .asks(CALL_4)
                .answers(FOUR);
        assertEquals(
                List.of(
                        line("65 00000005 01 00000009", "0000", "ERROR ENDED"),
                        line(CALL, TWO, "FINE ENDED"),
                        line(CALL_4, FOUR, "FINE ENDED")),
                observed.lines());
    }

    @Test
    void saysWhatAPeerThatDropsTheConnectionLeavesBehind() {
        observed.asks(CALL)
                .answers(TWO)
                .asks("00000003 616464 00000000" + CALL_3)
                .ends();
        assertEquals(
                List.of(
                        line(CALL, TWO, "FINE ENDED"),
                        line("00000003 616464 00000000", "", "ERROR ENDED"),
                        line(CALL_3, "", "ERROR ENDED")),
                observed.lines());
    }

    @Test
    void findsCallsWhoseArgumentsAreEndlessOneAfterTheOther() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            bytes.writeBytes(Traffic.hex("00000006 646976696465 ffffffff"));
        }
        observed.says(FrameKind.REQUEST, bytes.toByteArray()).ends();
        assertEquals(20_000, observed.exchanges().size());
    }

    @Test
    void makesTheSameOfBytesHoweverTheyComeInPieces() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            byte[] calls = mixture(random, CALL, CALL_3, CALL_0, CALL_4);
            byte[] answers = mixture(random, TWO, THREE, ERROR, FOUR);
            List<String> whole = new Observed()
                    .says(FrameKind.REQUEST, calls)
                    .says(FrameKind.RESPONSE, answers)
                    .ends()
                    .lines();
            List<String> trickled = new Observed()
                    .trickles(FrameKind.REQUEST, calls)
                    .trickles(FrameKind.RESPONSE, answers)
                    .ends()
                    .lines();
            assertEquals(whole, trickled, "seed " + seed);
        }
    }

    private static byte[] mixture(Random random, String... frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 20; i++) {
            bytes.writeBytes(Traffic.hex(frames[random.nextInt(frames.length)]));
            if (random.nextInt(5) == 0) {
                byte[] noise = new byte[random.nextInt(1, 12)];
                random.nextBytes(noise);
                bytes.writeBytes(noise);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void takesAMegabyteOfNoiseAByteAtATimeInBoundedSteps() {
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        long begun = System.nanoTime();
        observed.trickles(FrameKind.RESPONSE, noise)
                .trickles(FrameKind.REQUEST, noise)
                .ends();
        assertTrue(System.nanoTime() - begun < 20_000_000_000L, "quadratic");
        int bytes = observed.exchanges().stream()
                .mapToInt(exchange -> exchange.request().length + exchange.response().length)
                .sum();
        assertEquals(2 * noise.length, bytes);
    }

    @Test
    void boundsWhatWaitsForAnswersThatNeverCome() {
        byte[] call = Traffic.hex(CALL);
        for (int i = 0; i < 70_000; i++) {
            observed.says(FrameKind.REQUEST, call);
        }
        assertEquals(1 << 16, observed.recorder().store().open().size());
    }
}
