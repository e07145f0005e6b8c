package divide.inspector.ui.export;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Totals;
import divide.inspector.capture.WholeFile;
import divide.inspector.capture.export.ExportFormat;
import divide.inspector.capture.export.ExportRun;
import divide.inspector.capture.export.Picked;
import divide.inspector.ui.fx.FileTrouble;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.SavePlaces;
import divide.inspector.ui.session.Notice;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which exchanges are exported, and the export itself. JavaFX thread only.
public final class ExportModel {
    private final Capture capture;
    private final Tasks tasks;
    private final SavePlaces places;
    private final Messages messages;
    private final ObjectProperty<Choice> choice;

    /// What is exported from.
    ///
    /// @param session the capture in view
    /// @param store where its exchanges are
    /// @param matching the numbers of those that match the filter, ascending
    /// @param matchingCount how many these are, which is known at once
    /// @param view how they are looked at
    public record Capture(
            Session session,
            ExchangeStore store,
            Supplier<long[]> matching,
            IntSupplier matchingCount,
            Supplier<ExportRun.View> view) {}

    /// How an export ended.
    ///
    /// @param isWhole whether it was not cancelled
    /// @param written how many exchanges were written
    private record Ended(boolean isWhole, long written) {}

    /// A model that asks for the place at `places`.
    public ExportModel(Capture capture, Tasks tasks, SavePlaces places, Messages messages) {
        this.capture = capture;
        this.tasks = tasks;
        this.places = places;
        this.messages = messages;
        this.choice = new SimpleObjectProperty<>(isFiltered() ? Choice.MATCHING : Choice.ALL);
    }

    private boolean isFiltered() {
        return !session().filter().filter().isAll();
    }

    Session session() {
        return capture.session();
    }

    /// Which exchanges are exported; at first those that the filter shows, when there is one.
    ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// What `which` stands for now, in words.
    String words(Choice which) {
        return switch (which) {
            case ALL -> messages.text("export.all.choice", totals().exchanges());
            case MATCHING ->
                messages.text("export.matching.choice", capture.matchingCount().getAsInt());
            case SELECTED -> messages.text("export.selected.choice", isSelected() ? 1 : 0, Long.toString(selected()));
        };
    }

    /// Whether there is anything to export that `which` stands for.
    boolean isOffered(Choice which) {
        return which != Choice.SELECTED || isSelected();
    }

    private boolean isSelected() {
        return selected() != Session.NONE;
    }

    private long selected() {
        return session().selectedProperty().get();
    }

    private Totals totals() {
        return session().totalsProperty().get();
    }

    private Picked picked() {
        return switch (choice.get()) {
            case ALL -> Picked.all(totals().first(), totals().next());
            case MATCHING -> Picked.these(capture.matching().get());
            case SELECTED -> Picked.these(selected());
        };
    }

    /// Asks for a file and begins the export to it.
    ///
    /// @return whether a file was chosen
    boolean save() {
        Optional<Path> file = places.ask(question());
        file.ifPresent(this::export);
        return file.isPresent();
    }

    private SavePlaces.Question question() {
        List<SavePlaces.Kind> kinds =
                Stream.of(ExportFormat.values()).map(this::kind).toList();
        String name = messages.text("export.file.name") + "." + ExportFormat.CSV.extension();
        return new SavePlaces.Question(messages.text("export.window.title"), name, Optional.empty(), kinds);
    }

    private SavePlaces.Kind kind(ExportFormat format) {
        String name = messages.text(
                switch (format) {
                    case CSV -> "export.csv.kind";
                    case JSON_LINES -> "export.jsonLines.kind";
                });
        return SavePlaces.Kind.of(name, format.extension());
    }

    private void export(Path file) {
        ExportFormat.of(file)
                .ifPresentOrElse(
                        format -> export(file, format),
                        () -> tasks.say(Notice.trouble(() -> messages.text("export.format.notice", file.toString()))));
    }

    private void export(Path file, ExportFormat format) {
        Picked picked = picked();
        ExportRun.View view = capture.view().get();
        tasks.run(
                () -> messages.text("export.task.title", file.getFileName().toString()),
                task -> write(file, new ExportRun(capture.store(), picked, format, view, task::reached)),
                ended -> ended(file, ended),
                why -> Notice.trouble(() -> FileTrouble.unwritten(file, why, messages)));
    }

    private static Ended write(Path file, ExportRun run) throws IOException {
        return new Ended(WholeFile.write(file, run), run.written());
    }

    private Notice ended(Path file, Ended ended) {
        return Notice.done(() -> ended.isWhole()
                ? messages.text("export.done.notice", ended.written(), file.toString())
                : messages.text("export.cancelled.notice", file.toString()));
    }
}
