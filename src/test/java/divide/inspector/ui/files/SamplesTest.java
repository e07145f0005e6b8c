package divide.inspector.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.sample.Sample;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.RecentFiles;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Opening samples, which needs neither a file nor a thread.
class SamplesTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final LiveFeed feed = new LiveFeed(Runnable::run);
    private final Background background = new Background(Runnable::run);
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final Session session = new Session(recorder, feed, messages);
    private final Tasks tasks = new Tasks(background, feed);
    private SaveQuestion.Answer answer = SaveQuestion.Answer.CANCEL;
    private final FilesModel model = new FilesModel(
            new FileServices(
                    session, recorder, WallClock.start(), () -> Limits.DEFAULT, tasks, background, Runnable::run),
            new FilePlaces(question -> Optional.empty(), question -> Optional.empty(), exchanges -> answer),
            new RecentFiles(),
            messages);

    @Test
    void opensInPlaceOfWhatIsInViewAndNeedsNoSaving() {
        model.open(Sample.CONVERSATION);
        assertEquals(6, recorder.store().totals().exchanges());
        assertEquals(1, session.selectedProperty().get());
        assertFalse(model.isUnsaved());
        assertEquals(Optional.empty(), model.fileProperty().get());
        assertEquals(
                "Sample: a conversation (6 exchanges)",
                tasks.noticeProperty().get().orElseThrow().text());
        model.open(Sample.READS);
        assertEquals(3, recorder.store().totals().exchanges());
    }

    @Test
    void asksBeforeWhatIsNotSavedIsLost() {
        recorder.paste(new byte[] {0}, new byte[0]);
        model.open(Sample.ERRORS);
        assertEquals(1, recorder.store().totals().exchanges());
        answer = SaveQuestion.Answer.DISCARD;
        model.open(Sample.ERRORS);
        assertEquals(4, recorder.store().totals().exchanges());
    }

    @Test
    void isWorthSavingOnceTheUserHasDoneSomethingToIt() {
        model.open(Sample.ERRORS);
        session.annotations().toggleMark(session.selectedProperty().get());
        assertTrue(model.isUnsaved());
    }

    @Test
    void saysSomethingInEveryNoteAndHasNoNoteToSpare() {
        Set<String> wanted = Stream.of(Sample.values())
                .flatMap(sample -> sample.notes().stream().map(name -> "sample." + sample.key() + "." + name + ".note"))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> texts = messages.bundle().keySet().stream()
                .filter(key -> key.startsWith("sample.") && key.endsWith(".note"))
                .sorted()
                .toList();
        assertEquals(List.copyOf(wanted), texts);
        wanted.forEach(key -> assertFalse(messages.text(key).contains("{"), key));
    }
}
