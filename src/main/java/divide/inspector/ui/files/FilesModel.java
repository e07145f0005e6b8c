package divide.inspector.ui.files;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.file.CaptureReader;
import divide.inspector.capture.file.Progress;
import divide.inspector.capture.file.ReadCapture;
import divide.inspector.capture.sample.Sample;
import divide.inspector.pcap.Damage;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.SavePlaces;
import divide.inspector.ui.session.FileActions;
import divide.inspector.ui.session.Notice;
import divide.inspector.ui.session.RecentFiles;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Task;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Opens and saves the capture in view. A file that is opened takes the place of what is in view, which can be brought
/// back as after a clear. JavaFX thread only.
public final class FilesModel implements FileActions {
    private static final Logger LOG = System.getLogger(FilesModel.class.getName());
    private static final String USUAL_NAME = "divide.pcapng";

    private final FileServices services;
    private final FilePlaces places;
    private final RecentFiles recent;
    private final Messages messages;
    private final FileWords words;
    private final Saving saving;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Turns turns = new Turns();
    private Contents known = Contents.NOTHING;

    /// Whether [#fileProperty] may be written again without asking: it has nothing but what was in view.
    private boolean isOurs;

    /// A model without a file.
    public FilesModel(FileServices services, FilePlaces places, RecentFiles recent, Messages messages) {
        this.services = services;
        this.places = places;
        this.recent = recent;
        this.messages = messages;
        this.words = new FileWords(messages);
        this.saving = new Saving(services, messages);
    }

    private ExchangeStore store() {
        return services.recorder().store();
    }

    private Session session() {
        return services.session();
    }

    /// The file that was opened or saved last.
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Boolean> emptyProperty() {
        return session().totalsProperty().map(totals -> totals.exchanges() == 0);
    }

    @Override
    public RecentFiles recent() {
        return recent;
    }

    /// Whether something is in view that is in no file.
    public boolean isUnsaved() {
        return !turns.isBusy() && !Contents.of(store()).isIn(known);
    }

    @Override
    public void open() {
        SavePlaces.Kind captures = SavePlaces.Kind.of(messages.text("files.captures.kind"), "pcapng", "pcap", "cap");
        SavePlaces.Kind all = SavePlaces.Kind.of(messages.text("files.all.kind"));
        places.open()
                .ask(new SavePlaces.Question(messages.text("files.open.title"), "", folder(), List.of(captures, all)))
                .ifPresent(this::open);
    }

    private Optional<Path> folder() {
        return file.get().map(Path::toAbsolutePath).map(Path::getParent);
    }

    @Override
    public void open(Path chosen) {
        whenSafe(() -> read(chosen));
    }

    /// It is in no file then, and needs none.
    @Override
    public void open(Sample sample) {
        whenSafe(() -> show(sample));
    }

    /// Opens `sample` without asking. What is still being read of a file is left as it is.
    public void show(Sample sample) {
        turns.take(() -> play(sample), () -> {});
    }

    private void play(Sample sample) {
        makeRoomFor(Optional.empty());
        sample.play(services.recorder(), services.clock(), note -> words.note(sample, note));
        known = Contents.of(store());
        showFirst(known);
        services.tasks().say(words.opened(sample, store().totals().exchanges()));
        turns.end();
    }

    /// Takes away what is in view.
    ///
    /// @param from the file of what comes in its place
    private void makeRoomFor(Optional<Path> from) {
        session().clear();
        session().followProperty().set(false);
        file.set(from);
        isOurs = false;
    }

    /// Does `then` if nothing is lost by it, or if the user wants so, maybe after saving.
    public void whenSafe(Runnable then) {
        if (!isUnsaved()) {
            then.run();
            return;
        }
        switch (places.unsaved().ask(store().totals().exchanges())) {
            case SAVE -> saveThen(then);
            case DISCARD -> then.run();
            case CANCEL -> {}
        }
    }

    /// Reads `chosen` without asking. What is still being read of another file is left.
    ///
    /// @return completes on the JavaFX thread when all of it is read; fails with the words why it could not be,
    ///     also when something else was to be opened before it had begun
    public CompletableFuture<Void> read(Path chosen) {
        CompletableFuture<Void> read = new CompletableFuture<>();
        turns.take(() -> look(chosen, read), () -> replaced(chosen, read));
        return read;
    }

    private void replaced(Path chosen, CompletableFuture<Void> read) {
        read.completeExceptionally(new IOException(words.replaced(chosen)));
    }

    private void look(Path chosen, CompletableFuture<Void> read) {
        services.background()
                .run(
                        "open capture",
                        () -> CaptureReader.open(chosen),
                        reader -> begin(chosen, reader, read),
                        why -> refuse(() -> words.unread(chosen, why), read));
    }

    private void refuse(Supplier<String> sentence, CompletableFuture<Void> read) {
        services.tasks().say(Notice.trouble(sentence));
        read.completeExceptionally(new IOException(sentence.get()));
        turns.end();
    }

    private void begin(Path chosen, CaptureReader reader, CompletableFuture<Void> read) {
        if (turns.isReplaced()) {
            close(reader);
            replaced(chosen, read);
            turns.end();
        } else if (reader.refusal().isPresent()) {
            close(reader);
            Damage refusal = reader.refusal().get();
            refuse(() -> words.refused(chosen, refusal), read);
        } else {
            readInto(chosen, reader, read);
        }
    }

    private void readInto(Path chosen, CaptureReader reader, CompletableFuture<Void> read) {
        makeRoomFor(Optional.of(chosen));
        turns.reading(services.tasks()
                .run(
                        () -> messages.text(
                                "files.opening.text", chosen.getFileName().toString()),
                        task -> readAll(reader, task),
                        found -> opened(chosen, found, read),
                        why -> failed(chosen, why, read)));
    }

    private static void close(CaptureReader reader) {
        try {
            reader.close();
        } catch (IOException useless) {
            LOG.log(Level.DEBUG, "a capture file could not be closed", useless);
        }
    }

    private ReadCapture readAll(CaptureReader reader, Task task) throws IOException {
        try (reader) {
            Progress progress = new FirstRows(services, task::reached);
            return reader.read(
                    services.recorder(), services.clock(), services.limits().get(), progress);
        }
    }

    private Notice opened(Path chosen, ReadCapture found, CompletableFuture<Void> read) {
        recent.add(chosen);
        Contents now = Contents.of(store());
        isOurs = found.isOurs();
        known = found.exchanges() >= now.next() - now.first() ? now : Contents.NOTHING;
        showFirst(now);
        Notice notice = words.opened(chosen, found);
        complete(read, notice, found);
        turns.end();
        return notice;
    }

    private void showFirst(Contents now) {
        session().refresh();
        if (session().selectedProperty().get() == Session.NONE && now.next() > now.first()) {
            session().selectedProperty().set(now.first());
        }
    }

    /// One that was cancelled is not all there.
    private static void complete(CompletableFuture<Void> read, Notice notice, ReadCapture found) {
        if (notice.kind() == Notice.Kind.DONE && found.isWhole()) {
            read.complete(null);
        } else {
            read.completeExceptionally(new IOException(notice.text()));
        }
    }

    private Notice failed(Path chosen, Exception why, CompletableFuture<Void> read) {
        read.completeExceptionally(new IOException(words.unread(chosen, why)));
        turns.end();
        return Notice.trouble(() -> words.unread(chosen, why));
    }

    @Override
    public void save() {
        saveThen(() -> {});
    }

    @Override
    public void saveAs() {
        askForPlace().ifPresent(place -> saveTo(place, () -> {}));
    }

    private void saveThen(Runnable then) {
        boolean holdsTheSame = isOurs && known.first() == store().totals().first();
        Optional<Path> place = file.get().filter(_ -> holdsTheSame).or(this::askForPlace);
        place.ifPresent(path -> saveTo(path, then));
    }

    private Optional<Path> askForPlace() {
        String name = file.get()
                .map(path -> path.getFileName().toString())
                .filter(text -> text.endsWith(".pcapng"))
                .orElse(USUAL_NAME);
        SavePlaces.Kind kind = SavePlaces.Kind.of(messages.text("files.pcapng.kind"), "pcapng");
        return places.save()
                .ask(new SavePlaces.Question(messages.text("files.save.title"), name, folder(), List.of(kind)));
    }

    private void saveTo(Path place, Runnable then) {
        Contents contents = Contents.of(store());
        saving.run(place, () -> {
            known = contents;
            isOurs = true;
            file.set(Optional.of(place));
            recent.add(place);
            then.run();
        });
    }
}
