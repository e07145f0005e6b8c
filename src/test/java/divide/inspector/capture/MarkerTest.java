package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What exchanges are marked with.
class MarkerTest {
    private static final byte[] NOTHING = {};
    private static final byte[] UNKNOWN_METHOD = Traffic.hex("00000003 706f77 00000000");
    private static final byte[] ONE_THIRD = Traffic.hex("00000006 646976696465 0000000a 01 00000001 02 00000003");
    private static final byte[] THIRD = Traffic.hex("01 3eaaaaab");

    private final Dissector dissector = Dissector.standard();
    private final Marker marker = new Marker(Methods.DEFAULT, Limits.DEFAULT);

    private Mark mark(Source source, byte[] request, byte[] response, Ending ending) {
        Underway ended = Underway.whole(source, request, response, 0, 0);
        ended.end(ending);
        return marker.of(ended);
    }

    private static Exchange exchange(Source source, byte[] request, byte[] response, Ending ending) {
        Times times = new Times(0, 0, 0, 0, Times.UNKNOWN);
        return new Exchange(
                1,
                source,
                1,
                Exchange.State.DONE,
                ending,
                times,
                request,
                response,
                Mark.OPEN,
                Optional.empty(),
                List.of(),
                List.of());
    }

    @Test
    void marksASoundCallAsFine() {
        assertEquals(Mark.FINE, mark(Source.CALL, Traffic.DIVIDE_200_100, Traffic.TWO, Ending.ENDED));
    }

    @Test
    void marksAnErrorThatTheHandlerRaised() {
        assertEquals(Mark.ERROR, mark(Source.CALL, Traffic.DIVIDE_100_0, Traffic.CK_GOD_ERR, Ending.ENDED));
    }

    @Test
    void marksACallThatCouldNotBeServedAsAWarningThoughTheAnswerIsAMessage() {
        assertEquals(Mark.WARNING, mark(Source.SERVER, UNKNOWN_METHOD, Traffic.CK_GOD_ERR, Ending.ENDED));
    }

    @Test
    void marksAnInexactQuotientAsWorthKnowing() {
        assertEquals(Mark.INFO, mark(Source.CALL, ONE_THIRD, THIRD, Ending.ENDED));
    }

    @Test
    void marksACallWithoutAnAnswer() {
        assertEquals(Mark.ERROR, mark(Source.CALL, Traffic.DIVIDE_200_100, NOTHING, Ending.TIMED_OUT));
        assertEquals(Mark.FINE, mark(Source.PASTED, Traffic.DIVIDE_200_100, NOTHING, Ending.ENDED));
    }

    @Test
    void isNeverMilderThanWhatIsFoundInTheFrames() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Exchange exchange = exchange(
                    Source.SERVER,
                    spoilt(random, ONE_THIRD),
                    spoilt(random, random.nextBoolean() ? THIRD : Traffic.CK_GOD_ERR),
                    Ending.ENDED);
            Mark mark = mark(Source.SERVER, exchange.request(), exchange.response(), Ending.ENDED);
            assertEquals(expected(exchange), mark, exchange::toString);
        }
    }

    private static byte[] spoilt(Random random, byte[] frame) {
        byte[] spoilt = Arrays.copyOf(frame, random.nextInt(frame.length + 3));
        if (spoilt.length > 0 && random.nextBoolean()) {
            spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return spoilt;
    }

    private Mark expected(Exchange exchange) {
        Frames frames = Frames.of(exchange, dissector);
        Mark worst = Stream.of(frames.request(), frames.response())
                .flatMap(frame -> frame.worst().stream())
                .map(Mark::of)
                .max(Comparator.naturalOrder())
                .orElse(Mark.FINE);
        boolean served = frames.request().worst().map(Mark::of).orElse(Mark.FINE) != Mark.WARNING;
        return served && says(frames.response()) ? Mark.ERROR : worst;
    }

    private static boolean says(Dissection response) {
        return response.fields().stream()
                .anyMatch(field ->
                        field.field().equals(Response.MESSAGE) && field.value().isPresent());
    }
}
