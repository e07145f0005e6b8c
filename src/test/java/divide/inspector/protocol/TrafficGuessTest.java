package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.TrafficGuess.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken for this protocol, and who asks.
class TrafficGuessTest {
    private static final String CALL = "000000066469766964650000000501000000c8";

    private final TrafficGuess guess = new TrafficGuess(Methods.DEFAULT, Limits.DEFAULT);

    private Verdict fromStart(byte[] first, byte[] second) {
        return guess.fromStart(first, first.length, second, second.length);
    }

    private Verdict midway(byte[] first, byte[] second) {
        return guess.midway(first, first.length, second, second.length);
    }

    private static byte[] hex(String hex) {
        return Frames.hex(hex == null ? "" : hex);
    }

    @ParameterizedTest
    @CsvSource({
        CALL + ",,FIRST_ASKS",
        "," + CALL + ",SECOND_ASKS",
        CALL + ",0143480000,FIRST_ASKS",
        "00000006646976696465,,FIRST_ASKS",
        "000000066469,,UNDECIDED",
        ",,UNDECIDED",
        "0143480000,,UNDECIDED",
        "014348000001434800000143480000,,SECOND_ASKS",
        "0000000361646400000000,,FIRST_ASKS",
        "00000003737562 00000000,,UNDECIDED",
        "00000003737562 00000000,0143480000,FIRST_ASKS",
        "0143480000,00000003737562 00000000,SECOND_ASKS",
        "00000003737562 00000000,020000000161,FIRST_ASKS",
        "0000000300ff62 00000000,0143480000,OTHER",
        CALL + ",07,FIRST_ASKS",
        "00000101,,OTHER",
        "1603010200010001fc0303,,OTHER",
        "0000005400030000757365720078,,UNDECIDED",
    })
    void judgesConnectionsFromTheirStart(String first, String second, Verdict verdict) {
        assertEquals(verdict, fromStart(hex(first), hex(second)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "220 mail.example ESMTP\r\n",
                "*1\r\n$4\r\nPING\r\n"
            })
    void knowsTextsOfOtherProtocolsAtOnce(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertEquals(Verdict.OTHER, fromStart(bytes, new byte[0]));
        assertEquals(Verdict.OTHER, fromStart(new byte[0], bytes));
    }

    @Test
    void leavesAStartupMessageWithAReadableLengthOut() {
        byte[] postgres = Frames.hex(
                "00000029 00030000 7573657200706f737467726573 00 6461746162617365 00 706f7374677265730000 70 00000008");
        assertEquals(Verdict.OTHER, fromStart(postgres, new byte[0]));
    }

    @Test
    void findsCallsInTheMiddleOfAConnection() {
        assertEquals(Verdict.FIRST_ASKS, midway(hex("0501000000c8" + CALL), hex("480000")));
        assertEquals(Verdict.SECOND_ASKS, midway(hex("480000"), hex("0501000000c8" + CALL)));
    }

    @Test
    void findsAnswersAloneInTheMiddleOfAConnection() {
        assertEquals(Verdict.SECOND_ASKS, midway(hex("4800000143480000014348000001"), hex("")));
    }

    @Test
    void waitsInTheMiddleOfAConnectionForEnough() {
        byte[] noise = new byte[TrafficGuess.ENOUGH];
        new Random(7).nextBytes(noise);
        assertEquals(Verdict.UNDECIDED, guess.midway(noise, TrafficGuess.ENOUGH - 1, noise, 0));
        assertEquals(Verdict.OTHER, guess.midway(noise, TrafficGuess.ENOUGH, noise, 0));
    }

    @Test
    void takesNoRandomBytesForThisProtocol() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] one = new byte[TrafficGuess.ENOUGH];
            byte[] other = new byte[TrafficGuess.ENOUGH];
            random.nextBytes(one);
            random.nextBytes(other);
            assertEquals(Verdict.OTHER, fromStart(one, other));
            assertEquals(Verdict.OTHER, midway(one, other));
        }
    }
}
