package divide.inspector.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import divide.inspector.capture.ConversationReader;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What is said when a conversation can't be copied.
class DumpCopierTest {
    private final Screen screen = new Screen();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Recorder recorder = Talk.recorder();
    private final LiveFeed feed = new LiveFeed(screen);
    private final Session session = new Session(recorder, feed, messages);
    private final ConversationWords words = new ConversationWords(messages, WallClock.start(), ZoneOffset.UTC);
    private final Tasks tasks = new Tasks(new Background(screen), feed);
    private final DumpCopier copier = new DumpCopier(session, recorder.store(), tasks, words);

    @Test
    void aMistakeIsToldWithoutItsName() throws InterruptedException {
        new Talk(recorder, 5000).calls(1);
        RowPlan plan = new RowPlan(
                new ConversationReader(recorder.store(), 1)
                        .read(ConversationReader.NEWEST)
                        .orElseThrow(),
                16);
        copier.rows(plan, 0, 5_000, text -> fail("copied rows that there are not"));
        screen.runUntil("a notice", () -> tasks.noticeProperty().get().isPresent());
        assertEquals(
                "The conversation couldn't be copied; Help > Show log says why. Mark fewer rows, or save the capture.",
                tasks.noticeProperty().get().orElseThrow().words().get());
    }
}
