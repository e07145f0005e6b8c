package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.wire.Sink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What reading leaves on the heap. The limits are far above what findings need and far below what is claimed.
class AllocationTest {
    private static final int TIMES = 2_000;
    private static final int CLAIMED = 64 * 1024;

    private final FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "REQUEST, 00000006 646976696465 0000000a 01 000000c8 02 00000064",
        "REQUEST, 00000006 646976696465 00000005 01 000000c8",
        "RESPONSE, 01 40000000",
        "RESPONSE, 02 0000000a 636b5f676f645f657272"
    })
    void readingASoundFrameAllocatesNothing(FrameKind kind, String hex) {
        byte[] bytes = hex(hex);
        for (Reading reading : List.of(Reading.plain(), Reading.annotated())) {
            assertEquals(0, Allocations.fewest(TIMES, () -> reader.read(kind, bytes, 0, bytes.length, reading)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST, 00000006 646976696465 0000000a 01 000000c8 02 00000064",
        "RESPONSE, 01 40000000",
        "RESPONSE, 02 0000000a 636b5f676f645f657272"
    })
    void waitingForTheRestOfASoundFrameAllocatesNothing(FrameKind kind, String hex) {
        byte[] bytes = hex(hex);
        Reading reading = Reading.plain();
        assertEquals(0, Allocations.fewest(TIMES / 10, () -> {
            for (int arrived = 0; arrived < bytes.length; arrived++) {
                reader.read(kind, bytes, 0, arrived, reading);
            }
        }));
    }

    @Test
    void readingArgumentsInAnotherOrderAllocatesNothing() {
        byte[] bytes = hex("00000006 646976696465 0000000a 02 00000064 01 000000c8");
        Reading reading = Reading.plain();
        assertEquals(
                0, Allocations.fewest(TIMES, () -> reader.read(FrameKind.REQUEST, bytes, 0, bytes.length, reading)));
    }

    @Test
    void writingIntoAUsedSinkAllocatesNothing() {
        List<Message> messages = List.of(
                Request.of(Divide.METHOD, 200, 100),
                Request.of(Divide.METHOD, 200, 1),
                Response.Value.of(2),
                new Response.Failure("ck_god_err"),
                new Response.Failure("größer als 2³¹ 😀"));
        Sink sink = new Sink(64);
        for (Message message : messages) {
            assertEquals(0, Allocations.fewest(TIMES, () -> {
                sink.clear();
                FrameWriter.write(message, sink);
            }));
        }
    }

    @Test
    void writingValuesOfAMethodThatIsCalledOftenAllocatesNothing() {
        Sink sink = new Sink(64);
        long[] values = {200, 0};
        assertEquals(0, Allocations.fewest(TIMES, () -> {
            sink.clear();
            values[1] = (values[1] + 1) % 3;
            FrameWriter.write(Divide.METHOD, values, sink);
        }));
    }

    /// A server keeps one for each of thousands of connections, most of which are idle.
    @Test
    void aReadingThatReadNothingYetIsSmall() {
        assertTrue(Allocations.fewest(TIMES, Reading::plain) / TIMES <= 128);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST, 00000003 706f77 00010000 0102", // args.length 65536 of an unknown method, two bytes of it
        "REQUEST, 00000006 646976696465 00010000 01 000000c8", // args.length 65536, five bytes of it
        "RESPONSE, 02 00010000 636b" // message.length 65536, two bytes of it
    })
    void aLengthWithinItsLimitAllocatesNothingOfWhatItClaims(FrameKind kind, String hex) {
        assertTrue(perReading(kind, hex, Reading.plain()) < CLAIMED / 8);
        assertTrue(perReading(kind, hex, Reading.annotated()) < CLAIMED / 8);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST, ffffffff 646976", // name.length 4294967295
        "REQUEST, 01000000 646976", // name.length 16777216, little-endian 1
        "REQUEST, 00000006 646976696465 7fffffff 01", // args.length 2147483647
        "RESPONSE, 02 7fffffff 63", // message.length 2147483647
        "RESPONSE, 02 00010001 63" // message.length 65537
    })
    void aLengthOverItsLimitAllocatesNothingOfWhatItClaims(FrameKind kind, String hex) {
        assertTrue(perReading(kind, hex, Reading.plain()) < CLAIMED / 8);
        assertTrue(perReading(kind, hex, Reading.annotated()) < CLAIMED / 8);
    }

    @Test
    void aDissectionOfAPartialFrameAllocatesNothingOfWhatItClaims() {
        byte[] bytes = hex("02 00010000 636b");
        Dissector dissector = Dissector.standard();
        long perDissection = Allocations.fewest(50, () -> dissector.dissect(FrameKind.RESPONSE, bytes, Ending.ENDED));
        assertTrue(perDissection / 50 < CLAIMED / 8, perDissection / 50 + " bytes a dissection");
    }

    private long perReading(FrameKind kind, String hex, Reading reading) {
        byte[] bytes = hex(hex);
        return Allocations.fewest(50, () -> reader.read(kind, bytes, 0, bytes.length, reading)) / 50;
    }
}
