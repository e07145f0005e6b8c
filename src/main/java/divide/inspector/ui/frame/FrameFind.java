package divide.inspector.ui.frame;

import divide.inspector.ui.fx.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
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
        NUMBER;

        /// What its texts end with.
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
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
    private final Sentence status;
    private List<Match> matches = List.of();

    FrameFind(FrameModel model) {
        this.model = model;
        this.status = new Sentence(model.words().messages());
        query.subscribe((before, now) -> soughtAnew());
        sought.subscribe((before, now) -> soughtAnew());
        model.contentProperty().subscribe((before, now) -> contentChanged());
        open.subscribe((before, now) -> contentChanged());
        model.selectionProperty().subscribe((before, now) -> say());
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
        return status.textProperty();
    }

    List<Match> matches() {
        return matches;
    }

    /// While nobody looks for anything, frames go by unread.
    private void contentChanged() {
        if (open.get()) {
            find();
        } else {
            matches = List.of();
        }
        say();
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
        Map<Integer, List<FindPattern>> patterns = FindPattern.of(query.get(), sought.get()).stream()
                .collect(Collectors.groupingBy(
                        pattern -> pattern.bytes().length,
                        () -> new TreeMap<Integer, List<FindPattern>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        byte[] frame = model.blocks().bytes();
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < frame.length && !patterns.isEmpty(); at++) {
            addMatches(frame, at, patterns, found);
        }
        matches = found;
    }

    private static void addMatches(byte[] frame, int at, Map<Integer, List<FindPattern>> patterns, List<Match> found) {
        patterns.forEach((length, alike) -> {
            List<String> kinds = new ArrayList<>();
            for (FindPattern pattern : alike) {
                if (at + length <= frame.length && pattern.standsIn(frame, at)) {
                    kinds.add(pattern.kind());
                }
            }
            if (!kinds.isEmpty()) {
                found.add(new Match(new ByteRange(at, at + length), kinds));
            }
        });
    }

    private void say() {
        int current = indexOf(model.selectionProperty().get());
        status.say(() -> words(current));
    }

    private String words(int current) {
        if (query.get().isBlank()) {
            return "";
        }
        if (matches.isEmpty()) {
            boolean can = !FindPattern.of(query.get(), sought.get()).isEmpty();
            return text(
                    can
                            ? "frames.find.nothing"
                            : "frames.find.unfit." + sought.get().key());
        }
        if (current < 0 || current >= matches.size()) {
            return text("frames.find.count", matches.size());
        }
        String kinds = String.join(", ", matches.get(current).kinds());
        return text("frames.find.current", current + 1, matches.size(), kinds);
    }

    private String text(String key, Object... details) {
        return model.words().text(key, details);
    }
}
