package divide.inspector.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Looks for bytes, text or a number in the frame of a pane; what is found is selected. JavaFX thread only.
final class FrameFind {
    /// What the query is taken for.
    enum Sought {
        ANYTHING,
        BYTES,
        TEXT,
        NUMBER
    }

    /// A place where the query stands.
    ///
    /// @param range its bytes
    /// @param kinds what they are there
    record Match(ByteRange range, List<String> kinds) {}

    private final FrameModel model;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Sought> sought = new SimpleObjectProperty<>(Sought.ANYTHING);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private List<Match> matches = List.of();

    FrameFind(FrameModel model) {
        this.model = model;
        query.subscribe((before, now) -> soughtAnew());
        sought.subscribe((before, now) -> soughtAnew());
        model.contentProperty().subscribe((before, now) -> {
            find();
            say();
        });
        model.selectionProperty().subscribe((before, now) -> say());
        model.words().messages().localeProperty().subscribe((before, now) -> say());
    }

    /// Whether something is being looked for.
    BooleanProperty openProperty() {
        return open;
    }

    /// What is looked for.
    StringProperty queryProperty() {
        return query;
    }

    /// What the query is taken for.
    ObjectProperty<Sought> soughtProperty() {
        return sought;
    }

    /// `2 of 5 as i32`, or that there is nothing.
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    List<Match> matches() {
        return matches;
    }

    /// Selects the first match from where the selection begins.
    private void soughtAnew() {
        find();
        int from = Math.max(0, model.selectionProperty().get().from());
        select(indexFrom(from));
    }

    /// Selects the next match, behind the last one the first.
    void next() {
        ByteRange range = model.selectionProperty().get();
        int current = indexOf(range);
        select(current >= 0 ? current + 1 : indexFrom(Math.max(0, range.from())));
    }

    /// Selects the match before, before the first one the last.
    void previous() {
        ByteRange range = model.selectionProperty().get();
        int current = indexOf(range);
        select((current >= 0 ? current : indexFrom(Math.max(0, range.from()))) - 1);
    }

    private void select(int index) {
        if (!matches.isEmpty()) {
            model.selectionProperty()
                    .set(matches.get(Math.floorMod(index, matches.size())).range());
        }
        say();
    }

    private int indexOf(ByteRange range) {
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).range().equals(range)) {
                return i;
            }
        }
        return -1;
    }

    /// The index of the first match that begins at `offset` or behind it; the number of matches when there is none.
    private int indexFrom(int offset) {
        int index = 0;
        while (index < matches.size() && matches.get(index).range().from() < offset) {
            index++;
        }
        return index;
    }

    /// In the order of their places; at one place the longer ones first.
    private void find() {
        List<FindPattern> patterns = FindPattern.of(query.get(), sought.get());
        byte[] frame = model.blocks().bytes();
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < frame.length && !patterns.isEmpty(); at++) {
            found.addAll(at(frame, at, patterns));
        }
        matches = found;
    }

    private static List<Match> at(byte[] frame, int at, List<FindPattern> patterns) {
        List<Match> found = new ArrayList<>();
        for (int length = Math.min(frame.length - at, longest(patterns)); length > 0; length--) {
            ByteRange range = new ByteRange(at, at + length);
            List<String> kinds = patterns.stream()
                    .filter(pattern -> pattern.bytes().length == range.length() && pattern.standsIn(frame, at))
                    .map(FindPattern::kind)
                    .toList();
            if (!kinds.isEmpty()) {
                found.add(new Match(range, kinds));
            }
        }
        return found;
    }

    private static int longest(List<FindPattern> patterns) {
        return patterns.stream()
                .mapToInt(pattern -> pattern.bytes().length)
                .max()
                .orElse(0);
    }

    private void say() {
        int current = indexOf(model.selectionProperty().get());
        if (query.get().isBlank()) {
            status.set("");
        } else if (matches.isEmpty()) {
            boolean can = !FindPattern.of(query.get(), sought.get()).isEmpty();
            status.set(model.words()
                    .text(
                            can
                                    ? "frames.find.nothing"
                                    : "frames.find.unfit." + sought.get().name().toLowerCase(Locale.ROOT)));
        } else if (current < 0) {
            status.set(model.words().text("frames.find.count", matches.size()));
        } else {
            String kinds = String.join(", ", matches.get(current).kinds());
            status.set(model.words().text("frames.find.current", current + 1, matches.size(), kinds));
        }
    }
}
