package divide.inspector.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Notice;
import divide.inspector.ui.session.RecentFiles;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening and saving, with the thread of the window played by the test's own.
class FilesModelTest {
    private static final byte[] CALL = HexFormat.of().parseHex("00000006646976696465" + "0000000501" + "000000c8");
    private static final byte[] ANSWER = HexFormat.of().parseHex("0143480000");
    private static final byte[] NOTHING = {};
    private static final long PATIENCE = 20;

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final LiveFeed feed = new LiveFeed(screen::add);
    private final Background background = new Background(screen::add);
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final Session session = new Session(recorder, feed, messages);
    private final Tasks tasks = new Tasks(background, feed);
    private final Deque<SaveQuestion.Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private final FilesModel model = new FilesModel(
            new FileServices(
                    session, recorder, WallClock.start(), () -> Limits.DEFAULT, tasks, background, screen::add),
            new FilePlaces(
                    question -> choose("open " + question.title()),
                    question -> choose("save as " + question.name()),
                    exchanges -> {
                        asked.add(exchanges + " unsaved");
                        return answers.remove();
                    }),
            new RecentFiles(),
            messages);

    @TempDir
    private Path folder;

    private Optional<Path> choose(String question) {
        asked.add(question);
        return chosen;
    }

    private void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "nothing came of it");
            runNext();
        }
    }

    private void runNext() {
        try {
            Runnable next = screen.poll(50, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private String notice() {
        until(() -> tasks.noticeProperty().get().isPresent());
        Notice notice = tasks.noticeProperty().get().orElseThrow();
        return notice.kind() + " " + notice.text();
    }

    private Path saved(String name, int exchanges) {
        for (int i = 0; i < exchanges; i++) {
            recorder.paste(CALL, ANSWER);
        }
        chosen = Optional.of(folder.resolve(name));
        model.saveAs();
        notice();
        tasks.noticeProperty().set(Optional.empty());
        asked.clear();
        return chosen.get();
    }

    private long inView() {
        return recorder.store().totals().exchanges();
    }

    @Test
    void savesWhatIsInViewAndThenToTheSameFileWithoutAsking() {
        recorder.paste(CALL, ANSWER);
        assertTrue(model.isUnsaved());
        chosen = Optional.of(folder.resolve("a.pcapng"));
        model.save();
        assertEquals("DONE 1 exchange is saved in " + chosen.get(), notice());
        assertFalse(model.isUnsaved());
        recorder.paste(CALL, ANSWER);
        assertTrue(model.isUnsaved());
        tasks.noticeProperty().set(Optional.empty());
        model.save();
        assertEquals("DONE 2 exchanges are saved in " + chosen.get(), notice());
        assertEquals(List.of("save as divide.pcapng"), asked);
    }

    @Test
    void saysWhatCameOfItInTheLanguageOfTheMoment() {
        messages.speak(Locale.SIMPLIFIED_CHINESE);
        recorder.paste(CALL, ANSWER);
        chosen = Optional.of(folder.resolve("a.pcapng"));
        model.save();
        assertEquals("DONE 1 \u6b21\u4ea4\u4e92\u5df2\u4fdd\u5b58\u5230 " + chosen.get(), notice());
        messages.speak(Locale.ENGLISH);
        assertEquals("DONE 1 exchange is saved in " + chosen.get(), notice());
    }

    @Test
    void opensInPlaceOfWhatIsInView() {
        Path file = saved("a.pcapng", 3);
        recorder.store().clear();
        recorder.paste(CALL, NOTHING);
        answers.add(SaveQuestion.Answer.DISCARD);
        model.open(file);
        assertEquals("DONE 3 exchanges of no connection from a.pcapng", notice());
        assertEquals(3, inView());
        assertFalse(model.isUnsaved());
        assertEquals(Optional.of(file), model.fileProperty().get());
        assertEquals(
                recorder.store().totals().first(), session.selectedProperty().get());
        session.undoClear();
        assertEquals(4, inView());
    }

    @Test
    void asksBeforeItLosesWhatIsNotSaved() {
        Path file = saved("a.pcapng", 1);
        recorder.store().annotate(1, new Annotation(true, "new"));
        assertTrue(model.isUnsaved());
        answers.add(SaveQuestion.Answer.CANCEL);
        model.open(file);
        assertEquals(List.of("1 unsaved"), asked);
        assertEquals(1, inView());
        answers.add(SaveQuestion.Answer.SAVE);
        boolean[] done = {false};
        model.whenSafe(() -> done[0] = true);
        until(() -> done[0]);
        assertFalse(model.isUnsaved());
    }

    @Test
    void losesNothingWhenSavingFailed() {
        recorder.paste(CALL, ANSWER);
        chosen = Optional.of(folder.resolve("missing").resolve("a.pcapng"));
        answers.add(SaveQuestion.Answer.SAVE);
        boolean[] done = {false};
        model.whenSafe(() -> done[0] = true);
        assertEquals(
                "TROUBLE " + chosen.get() + " can't be written: there is no such folder. Choose another place.",
                notice());
        assertFalse(done[0]);
        assertTrue(model.isUnsaved());
    }

    @Test
    void asksForAPlaceWhenTheFileIsNotItsOwn() throws Exception {
        Path file = saved("a.pcapng", 1);
        byte[] bytes = Files.readAllBytes(file);
        byte[] damaged = Arrays.copyOf(bytes, bytes.length - 1);
        Path other = Files.write(folder.resolve("b.pcapng"), damaged);
        model.open(other);
        assertEquals(
                "TROUBLE No exchanges of no connection from b.pcapng; it ends in the middle of a packet at byte "
                        + String.format(Locale.ENGLISH, "%,d", damaged.length)
                        + ", 1 byte is missing. Open it again if it is still being written.",
                notice());
        recorder.paste(CALL, ANSWER);
        chosen = Optional.empty();
        model.save();
        assertEquals(List.of("save as b.pcapng"), asked);
    }

    @Test
    void asksForAPlaceWhenTheFilesExchangesWereCleared() {
        saved("a.pcapng", 2);
        session.clear();
        recorder.paste(CALL, ANSWER);
        chosen = Optional.empty();
        model.save();
        assertEquals(List.of("save as a.pcapng"), asked);
    }

    @Test
    void leavesTheViewAloneWhenAFileCanNotBeOpened() throws Exception {
        saved("a.pcapng", 1);
        Path picture = Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0});
        Path empty = Files.write(folder.resolve("empty.pcap"), NOTHING);
        assertEquals(
                "TROUBLE " + picture
                        + " can't be opened: it is no capture file, it begins neither as pcapng nor as pcap.",
                refusal(picture));
        assertEquals(
                "TROUBLE " + empty + " can't be opened: it is empty."
                        + " If a program is about to write it, open it when that has finished.",
                refusal(empty));
        assertEquals(
                "TROUBLE " + folder + " can't be opened: it is a folder, not a file. Open a capture file in it.",
                refusal(folder));
        Path missing = folder.resolve("missing.pcap");
        assertEquals(
                "TROUBLE " + missing + " can't be opened: there is no such file."
                        + " If it was moved, open it where it is now.",
                refusal(missing));
        assertEquals(1, inView());
    }

    private String refusal(Path file) {
        tasks.noticeProperty().set(Optional.empty());
        model.open(file);
        return notice();
    }

    @Test
    void readsTheLastOneOfSeveralThatAreOpenedAtOnce() {
        Path one = saved("one.pcapng", 2);
        Path two = saved("two.pcapng", 3);
        session.clear();
        model.open(one);
        model.open(two);
        until(() -> model.fileProperty().get().equals(Optional.of(two)) && !model.isUnsaved() && inView() == 5);
        assertEquals(
                List.of(two, one), model.recent().files().stream().distinct().toList());
    }

    @Test
    void saysOfAFileThatItsTurnNeverCame() {
        Path one = saved("one.pcapng", 2);
        Path two = saved("two.pcapng", 3);
        Path three = saved("three.pcapng", 4);
        CompletableFuture<Void> first = model.read(one);
        CompletableFuture<Void> second = model.read(two);
        CompletableFuture<Void> third = model.read(three);
        until(() -> first.isDone() && second.isDone() && third.isDone());
        assertEquals(List.of(replaced(one), replaced(two), "null"), List.of(why(first), why(second), why(third)));
    }

    private static String replaced(Path file) {
        return file + " was not opened: something else was to be opened before its turn came. Open it again if you want"
                + " it after all.";
    }

    private static String why(CompletableFuture<Void> read) {
        return read.handle((_, why) -> why == null ? "null" : why.getMessage()).join();
    }

    @Test
    void remembersWhatWasOpenedAndSaved() {
        Path one = saved("one.pcapng", 1);
        Path two = saved("two.pcapng", 1);
        model.open(one);
        until(() -> model.fileProperty().get().equals(Optional.of(one)));
        notice();
        assertEquals(List.of(one, two), model.recent().files());
    }
}
