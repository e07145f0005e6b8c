package divide.inspector.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import divide.inspector.capture.Conversation;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.Detail;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which conversation is shown, and what is said of it, without a window.
class ConversationModelTest {
    private final Screen screen = new Screen();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Recorder recorder = Talk.recorder();
    private final LiveFeed feed = new LiveFeed(screen);
    private final Session session = new Session(recorder, feed, messages);
    private final ConversationWords words = new ConversationWords(messages, WallClock.start(), ZoneOffset.UTC);
    private final Background background = new Background(screen);
    private final Tasks tasks = new Tasks(background, feed);
    private final ConversationModel model =
            new ConversationModel(session, recorder.store(), tasks, background, feed, words);
    private final Talk talk = new Talk(recorder, 5000);

    ConversationModelTest() {
        model.activeProperty().set(true);
    }

    @AfterEach
    void release() {
        model.release();
    }

    private Optional<Conversation> shown() {
        return model.conversationProperty().get();
    }

    private Conversation await(int connection, int exchanges) throws InterruptedException {
        screen.runUntil(
                exchanges + " exchanges of connection " + connection,
                () -> shown().filter(
                                found -> found.connection().number() == connection && found.exchanges() == exchanges)
                        .isPresent());
        return shown().orElseThrow();
    }

    private void awaitBlank(ConversationModel.Blank blank) throws InterruptedException {
        screen.runUntil(
                blank.name(), () -> shown().isEmpty() && model.blankProperty().get() == blank);
    }

    private void select(long number) {
        session.followProperty().set(false);
        session.selectedProperty().set(number);
    }

    @Test
    void growsWithItsConnection() throws InterruptedException {
        talk.calls(1);
        await(1, 1);
        talk.asks(Talk.DIVIDE_200_100, 4, 20);
        assertEquals(4, await(1, 2).chunks().size());
        talk.answers(Talk.TWO).closes(Ending.ENDED);
        screen.runUntil("closed", () -> shown().orElseThrow().connection().ending() == Ending.ENDED);
        assertEquals(5, shown().orElseThrow().chunks().size());
    }

    @Test
    void goesToTheConnectionOfTheExchangeThatIsPicked() throws InterruptedException {
        talk.calls(2);
        new Talk(recorder, 5001).calls(3);
        await(2, 3);
        select(1);
        await(1, 2);
        select(4);
        await(2, 3);
    }

    @Test
    void staysWithABusyConnectionWhileTheNewestIsFollowed() throws InterruptedException {
        talk.calls(1);
        await(1, 1);
        Talk other = new Talk(recorder, 5001);
        other.calls(1);
        talk.calls(1);
        other.calls(1);
        await(1, 2);
        talk.closes(Ending.ENDED);
        await(2, 2);
    }

    @Test
    void readsNothingWhileNobodyLooks() throws InterruptedException {
        talk.calls(1);
        await(1, 1);
        model.activeProperty().set(false);
        talk.calls(1);
        screen.runUntil("drained", () -> session.totalsProperty().get().exchanges() == 2);
        assertEquals(1, shown().orElseThrow().exchanges());
        model.activeProperty().set(true);
        await(1, 2);
    }

    @Test
    void saysWhyThereIsNone() throws InterruptedException {
        assertEquals(
                ConversationModel.Blank.NOTHING_SELECTED, model.blankProperty().get());
        recorder.local(Request.of(Divide.METHOD, 200, 100), Response.Value.of(2.0f), 1, 2);
        awaitBlank(ConversationModel.Blank.LOCAL_CALL);
        session.paste(Talk.DIVIDE_200_100, new byte[0]);
        awaitBlank(ConversationModel.Blank.PASTED);
        assertEquals(
                "Pasted bytes came over no connection, so there is no conversation. Press Conversation again to"
                        + " see their frames.",
                words.blank(model.blankProperty().get()));
    }

    @Test
    void isGoneWhenTheListIsCleared() throws InterruptedException {
        talk.calls(1);
        await(1, 1);
        session.clear();
        screen.runUntil("nothing", () -> shown().isEmpty());
        session.undoClear();
        await(1, 1);
    }

    @Test
    void saysWhoTalksAndHowMuch() throws InterruptedException {
        talk.asks(Talk.DIVIDE_200_100, 4, 6, 14).answers(Talk.TWO);
        Conversation found = await(1, 1);
        assertEquals("Connection 1", words.title(found.connection()));
        assertEquals("127.0.0.1:5000 → 127.0.0.1:8000, recorded as server", words.ends(found.connection()));
        assertEquals("→ client: 24 bytes in 3 reads", words.way(found, FrameKind.REQUEST));
        assertEquals("← server: 5 bytes in 1 write", words.way(found, FrameKind.RESPONSE));
        assertEquals(
                "24 bytes of request #1 came in 3 reads: TCP carries a stream of bytes and knows no messages.",
                words.lesson(found, model.rows().row(1)));
    }

    @Test
    void saysThatAReadBroughtSeveralFrames() throws InterruptedException {
        talk.asksAtOnce(Talk.DIVIDE_200_100, Talk.DIVIDE_100_0).answers(Talk.TWO);
        assertEquals(
                "One read brought bytes of 2 frames: TCP carries a stream of bytes and knows no messages.",
                words.lesson(await(1, 2), model.rows().row(1)));
    }

    @Test
    void explainsATick() throws InterruptedException {
        talk.asks(Talk.DIVIDE_200_100, 4, 20).answers(Talk.TWO);
        Conversation found = await(1, 1);
        assertEquals(
                "A read ended here: 4 bytes, the first of the connection, at 0.000000 s.",
                words.hint(found, found.reads().get(0)));
        assertEquals(
                "A read ended here: 20 bytes, 1.0 ms after the one before, at 0.001000 s.",
                words.hint(found, found.reads().get(1)));
        assertEquals(
                "A write ended here: 5 bytes, 1.0 ms after the one before, at 0.002000 s.",
                words.hint(found, found.reads().get(2)));
    }

    @Test
    void copiesRowsWithTimesFramesAndReads() throws InterruptedException {
        talk.asks(Talk.DIVIDE_100_0, 4, 20).answers(Talk.CK_GOD_ERR);
        RowPlan plan = new RowPlan(await(1, 1), 16);
        assertEquals("""
                  0.000000 s  →  0000  00 00 00 06 64 69 76 69 64 65 00 00 00 0a 01 00  |....divide......|  \
                begins #1 divide(100, 0); read ends at 0004, first
                  0.001000 s  →  0010  00 00 64 02 00 00 00 00                          |..d.....|          \
                read ends at 0018, +1.0 ms
                  0.002000 s  ←  0000  02 00 00 00 0a 63 6b 5f 67 6f 64 5f 65 72 72     |.....ck_god_err|   \
                begins #1 ck_god_err; read ends at 000f, +1.0 ms
                """, copied(plan, 0, 2));
    }

    private String copied(RowPlan plan, int from, int to) {
        List<String> clip = new ArrayList<>();
        model.copier().rows(plan, from, to, clip::add);
        return clip.getFirst();
    }

    @Test
    void copiesAllRowsOfAConnectionOfWhichAPartIsShown() throws InterruptedException {
        talk.calls(10_000);
        await(1, 4096);
        List<String> clip = new ArrayList<>();
        model.copier().whole(new RowPlan(shown().orElseThrow(), 24), clip::add);
        assertEquals(List.of(), clip);
        screen.runUntil("copied", () -> !clip.isEmpty());
        List<String> lines = clip.getFirst().lines().toList();
        assertEquals(20_000, lines.size());
        assertEquals(
                " 19.998000 s  →  3a968  00 00 00 06 64 69 76 69 64 65 00 00 00 0a 01 00 00 00 c8 02 00 00 00 64  "
                        + "|....divide.............d|  begins #10000 divide(200, 100); read ends at 3a980, +1.0 ms",
                lines.get(19_998));
        assertEquals(
                "Copied 20,000 rows of the conversation.",
                tasks.noticeProperty().get().orElseThrow().text());
    }

    @Test
    void aCopyThatIsCancelledLeavesTheClipboardAlone() throws InterruptedException {
        talk.calls(10_000);
        await(1, 4096);
        List<String> clip = new ArrayList<>();
        model.copier().whole(new RowPlan(shown().orElseThrow(), 24), clip::add);
        tasks.statusProperty().get().orElseThrow().task().cancel();
        screen.runUntil("ended", () -> tasks.noticeProperty().get().isPresent());
        assertEquals(
                "Nothing was copied: the clipboard is as it was.",
                tasks.noticeProperty().get().orElseThrow().text());
        assertEquals(List.of(), clip);
    }

    @Test
    void opensTheFramesOfAnExchange() throws InterruptedException {
        talk.calls(2);
        await(1, 2);
        session.detailProperty().set(Detail.CONVERSATION);
        model.open(1);
        assertEquals(1, session.selectedProperty().get());
        assertEquals(Detail.FRAMES, session.detailProperty().get());
        assertFalse(session.followProperty().get());
    }
}
