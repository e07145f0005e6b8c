package divide.inspector.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.ConversationReader;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Source;
import divide.inspector.capture.StreamObserver;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import java.net.InetSocketAddress;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a screen reader says of a row of the conversation.
class RowVoiceTest {
    private final Screen screen = new Screen();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Recorder recorder = Talk.recorder();
    private final LiveFeed feed = new LiveFeed(screen);
    private final Session session = new Session(recorder, feed, messages);
    private final Background background = new Background(screen);
    private final ConversationModel model = new ConversationModel(
            session,
            recorder.store(),
            new Tasks(background, feed),
            background,
            feed,
            new ConversationWords(messages, WallClock.start(), ZoneOffset.UTC));

    @AfterEach
    void release() {
        model.release();
    }

    private RowPlan plan() {
        return new RowPlan(
                new ConversationReader(recorder.store(), 1)
                        .read(ConversationReader.NEWEST)
                        .orElseThrow(),
                16);
    }

    private String words(int row) {
        return new RowVoice(plan(), model).words(row, row, row);
    }

    @Test
    void saysTheFieldsOfAFrameThatGoesOnInTheNextRow() {
        new Talk(recorder, 5000).asks(Talk.DIVIDE_100_0, 24);
        assertEquals(
                "client, offset 0, at 0.000000 s, begins #1 divide(100, 0), waiting for type, name.length 6,"
                        + " name \"divide\", args.length 10, num1.seq 1, num1 100, bytes 1 to 1 of 4",
                words(0));
        assertEquals(
                "client, offset 16, at 0.000000 s, goes on with #1 divide(100, 0), waiting for type, num1 100,"
                        + " bytes 2 to 4 of 4, num2.seq 2, num2 0, read ended before offset 24, first",
                words(1));
    }

    @Test
    void saysWhereReadsEnded() {
        new Talk(recorder, 5000).asks(Talk.DIVIDE_200_100, 4, 20).answers(Talk.TWO);
        assertEquals(
                "client, offset 0, at 0.000000 s, begins #1 divide(200, 100), name.length 6, name \"divide\","
                        + " args.length 10, num1.seq 1, num1 200, bytes 1 to 1 of 4, read ended before offset 4, first",
                words(0));
        assertEquals(
                "server, offset 0, at 0.002000 s, begins #1 2.0, type 1, value 2.0, read ended before offset 5, +1.0 ms",
                words(2));
    }

    @Test
    void saysHowManyRowsAreMarked() {
        new Talk(recorder, 5000).calls(2);
        assertEquals(
                "6 rows marked, server, offset 5, at 0.003000 s, begins #2 2.0, type 1, value 2.0, read ended before"
                        + " offset 10, +1.0 ms",
                new RowVoice(plan(), model).words(0, 5, 5));
    }

    @Test
    void saysWhatIsMissingAndWhatWasFound() {
        StreamObserver watched = recorder.watch(Source.PROXY, Link.between(Side.OBSERVER, at(5000), at(8000)));
        watched.bytes(FrameKind.REQUEST, Talk.DIVIDE_200_100, 0, 10, 1_000);
        watched.gap(FrameKind.REQUEST, 14, 2_000);
        watched.closed(Ending.ENDED, 4_000);
        assertEquals("client, offset 10, #1 request: 10 bytes of it came, 14 bytes were lost here", words(1));
    }

    @Test
    void saysAFindingWithItsSeverity() {
        byte[] unknown = Talk.DIVIDE_200_100.clone();
        unknown[4] = 'x';
        new Talk(recorder, 5000).asks(unknown, 24);
        assertEquals(
                "client, offset 0, at 0.000000 s, begins #1 xivide(…), waiting for type, name.length 6, name"
                        + " \"xivide\", args.length 10, not decoded, bytes 1 to 2 of 10, warning: The method \"xivide\""
                        + " is unknown; the call can't be served.",
                words(0));
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }
}
