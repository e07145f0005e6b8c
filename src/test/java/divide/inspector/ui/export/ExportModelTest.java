package divide.inspector.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.export.ExportRun;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.SavePlaces;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.Notice;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the choice of exchanges to the file.
class ExportModelTest {
    @TempDir
    private Path folder;

    private final Screen screen = new Screen();
    private final Messages messages = new Messages(Locale.ROOT);
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final LiveFeed feed = new LiveFeed(screen);
    private final Session session = new Session(recorder, feed, messages);
    private final Tasks tasks = new Tasks(new Background(screen), feed);
    private final List<SavePlaces.Question> questions = new ArrayList<>();
    private Optional<Path> place = Optional.empty();
    private int lists;

    @BeforeEach
    void capture() {
        for (int num1 = 1; num1 <= 5; num1++) {
            session.paste(
                    FrameWriter.bytes(Request.of(Divide.METHOD, num1, 1)),
                    FrameWriter.bytes(new Response.Value(Float.floatToRawIntBits(num1))));
        }
        session.refresh();
    }

    private ExportModel model() {
        ExportModel.Capture capture = new ExportModel.Capture(
                session,
                recorder.store(),
                () -> {
                    lists++;
                    return new long[] {2, 4};
                },
                () -> 2,
                () -> new ExportRun.View(WallClock.start(), Limits.DEFAULT));
        return new ExportModel(capture, tasks, this::ask, messages);
    }

    private Optional<Path> ask(SavePlaces.Question question) {
        questions.add(question);
        return place;
    }

    private Notice export(Choice choice, String name) throws InterruptedException {
        place = Optional.of(folder.resolve(name));
        ExportModel model = model();
        model.choiceProperty().set(choice);
        assertTrue(model.save());
        screen.runUntil("an outcome", () -> tasks.noticeProperty().get().isPresent());
        return tasks.noticeProperty().get().orElseThrow();
    }

    private List<String> numbers(String name) throws Exception {
        return Files.readAllLines(folder.resolve(name)).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
    }

    @Test
    void writesAllExchanges() throws Exception {
        Notice notice = export(Choice.ALL, "all.csv");
        assertEquals(Notice.done(() -> "5 exchanges were written to " + folder.resolve("all.csv") + "."), notice);
        assertEquals(List.of("1", "2", "3", "4", "5"), numbers("all.csv"));
    }

    @Test
    void writesThoseThatTheFilterShows() throws Exception {
        export(Choice.MATCHING, "matching.csv");
        assertEquals(List.of("2", "4"), numbers("matching.csv"));
    }

    @Test
    void writesTheSelectedOneAsAJsonLine() throws Exception {
        session.selectedProperty().set(3);
        export(Choice.SELECTED, "one.jsonl");
        List<String> lines = Files.readAllLines(folder.resolve("one.jsonl"));
        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().startsWith("{\"number\":3,"));
    }

    @Test
    void beginsWithWhatIsInView() {
        assertEquals(Choice.ALL, model().choiceProperty().get());
        session.filter().textProperty().set("divide");
        assertEquals(Choice.MATCHING, model().choiceProperty().get());
    }

    @Test
    void saysHowManyEachChoiceIs() {
        session.selectedProperty().set(3);
        ExportModel model = model();
        assertEquals("All exchanges: 5", model.words(Choice.ALL));
        assertEquals("Those that the filter shows: 2", model.words(Choice.MATCHING));
        assertEquals("The selected exchange: #3", model.words(Choice.SELECTED));
        session.selectedProperty().set(Session.NONE);
        assertFalse(model.isOffered(Choice.SELECTED));
    }

    @Test
    void doesNothingWhenNoPlaceWasChosen() {
        assertFalse(model().save());
        assertEquals(Optional.empty(), tasks.noticeProperty().get());
        assertEquals("exchanges.csv", questions.getFirst().name());
    }

    @Test
    void refusesANameThatSaysNoFormat() throws Exception {
        Notice notice = export(Choice.ALL, "calls.txt");
        assertEquals(
                Notice.trouble(() -> folder.resolve("calls.txt")
                        + " was not written: its name says no format. Let it end in .csv or .jsonl."),
                notice);
        assertFalse(Files.exists(folder.resolve("calls.txt")));
    }

    @Test
    void saysWhyItCouldNotBeWrittenAndLeavesWhatWasThere() throws Exception {
        Notice notice = export(Choice.ALL, "nowhere/calls.csv");
        assertEquals(
                Notice.trouble(() -> folder.resolve("nowhere/calls.csv")
                        + " can't be written: there is no such folder. Choose another place."),
                notice);
    }

    @Test
    void writesNothingWhenItIsCancelled() throws Exception {
        Files.writeString(folder.resolve("kept.csv"), "before");
        tasks.statusProperty()
                .subscribe(status -> status.ifPresent(now -> now.task().cancel()));
        Notice notice = export(Choice.ALL, "kept.csv");
        assertEquals(
                Notice.done(
                        () -> "The export to " + folder.resolve("kept.csv") + " was cancelled; nothing was written."),
                notice);
        assertEquals("before", Files.readString(folder.resolve("kept.csv")));
    }

    /// The window counts anew at every drain.
    @Test
    void countsWithoutAListOfAll() {
        assertEquals("Those that the filter shows: 2", model().words(Choice.MATCHING));
        assertEquals(0, lists);
    }
}
