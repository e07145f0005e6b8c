package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The short way to how bad a frame is comes to what its dissection says.
class WorstFindingTest {
    private static final int TIMES = 2_000;
    private static final int OPTIONALS = 4 * 16;

    private final Dissector dissector = Dissector.standard();

    @Test
    void agreesWithTheDissectionOfAnyFrame() {
        Random random = new Random(20250401);
        for (int i = 0; i < 40_000; i++) {
            FrameKind kind = FrameKind.values()[i & 1];
            byte[] bytes = damaged(random, i % 4 == 0 ? RandomFrames.garbage(random) : frame(random, kind));
            Ending ending = Ending.values()[random.nextInt(Ending.values().length)];
            assertEquals(
                    dissector.dissect(kind, bytes, ending).worst(),
                    dissector.worst(kind, bytes, ending),
                    () -> Arrays.toString(bytes));
        }
    }

    @Test
    void agreesWithTheDissectionOfAnyAnswer() {
        Random random = new Random(20250402);
        for (int i = 0; i < 40_000; i++) {
            byte[] request = damaged(random, frame(random, FrameKind.REQUEST));
            byte[] answer = damaged(random, frame(random, FrameKind.RESPONSE));
            Ending ending = Ending.values()[random.nextInt(Ending.values().length)];
            assertEquals(
                    dissector.dissectAnswer(answer, ending, request).worst(),
                    dissector.worstOfAnswer(answer, ending, request),
                    () -> Arrays.toString(request) + Arrays.toString(answer));
        }
    }

    @Test
    void agreesWithTheDissectionOfTheRightAnswer() {
        Random random = new Random(20250403);
        for (int i = 0; i < 40_000; i++) {
            int num1 = random.nextInt() >> random.nextInt(32);
            int num2 = random.nextInt() >> random.nextInt(32);
            byte[] request = FrameWriter.bytes(Request.of(Divide.METHOD, num1, num2));
            byte[] answer = FrameWriter.bytes(Response.Value.of((float) ((double) num1 / num2)));
            assertEquals(
                    dissector.dissectAnswer(answer, Ending.OPEN, request).worst(),
                    dissector.worstOfAnswer(answer, Ending.OPEN, request),
                    () -> num1 + " / " + num2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00000006 646976696465 0000000a 01 000000c8 02 00000064, 01 40000000",
        "00000006 646976696465 0000000a 01 00000001 02 00000003, 01 3eaaaaab",
        "00000006 646976696465 00000005 01 000000c8, 02 0000000a 636b5f676f645f657272",
        "00000006 646976696465 00000005 01 000000c8, 02 00000006 e4bda0e5a5bd"
    })
    void buildsNothingForSoundFrames(String request, String answer) {
        byte[] asked = hex(request);
        byte[] answered = hex(answer);
        long allocated = Allocations.fewest(TIMES, () -> {
            dissector.worst(FrameKind.REQUEST, asked, Ending.ENDED);
            dissector.worstOfAnswer(answered, Ending.ENDED, asked);
        });
        assertTrue(allocated <= (long) TIMES * 2 * OPTIONALS, allocated / TIMES + " bytes an exchange");
    }

    @ParameterizedTest
    @CsvSource({
        "01 40000000, false",
        "02 0000000a 636b5f676f645f657272, true",
        "02 00000000, true",
        "02 00000001 ff, true",
        "02 00000002 63, false",
        "03, false",
        "'', false"
    })
    void knowsAnErrorsMessage(String response, boolean saysError) {
        assertEquals(saysError, dissector.saysError(hex(response)));
    }

    private static byte[] frame(Random random, FrameKind kind) {
        Message message = RandomFrames.message(random);
        while (message.kind() != kind) {
            message = RandomFrames.message(random);
        }
        return FrameWriter.bytes(message);
    }

    private static byte[] damaged(Random random, byte[] bytes) {
        if (bytes.length > 0 && random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = RandomFrames.interestingByte(random);
        }
        int change = random.nextInt(3) == 0 ? random.nextInt(-6, 7) : 0;
        return Arrays.copyOf(bytes, Math.max(0, bytes.length + change));
    }
}
