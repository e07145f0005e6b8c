package divide.inspector.ui.session;

import divide.inspector.capture.filter.Filter;
import divide.inspector.capture.filter.FilterParser;
import divide.inspector.capture.filter.Mistake;
import divide.inspector.capture.filter.Parsed;
import divide.inspector.capture.filter.Terms;
import divide.inspector.capture.filter.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed as the filter, and the filter in force: the last one that had no mistake. JavaFX thread only.
public final class FilterEntry {
    private static final int MOST_REMEMBERED = 100;

    private final FilterParser parser = new FilterParser(Vocabulary.DEFAULT);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<InForce> inForce = new ReadOnlyObjectWrapper<>(new InForce("", Filter.ALL));
    private final Deque<InForce> good = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Mistake>> mistake = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RecentFilters recent = new RecentFilters();

    /// A filter that decides what is shown.
    ///
    /// @param text as it was typed
    /// @param filter what it says
    public record InForce(String text, Filter filter) {}

    /// An entry that is empty and lets everything through.
    public FilterEntry() {
        text.subscribe(this::read);
    }

    private void read(String typed) {
        switch (parser.parse(typed)) {
            case Parsed.Understood(Filter filter) -> {
                mistake.set(Optional.empty());
                remember(new InForce(typed, filter));
            }
            case Parsed.Mistaken(Mistake found) -> {
                fallBack(typed, found);
                mistake.set(Optional.of(found));
            }
        }
    }

    private void remember(InForce now) {
        good.addLast(now);
        if (good.size() > MOST_REMEMBERED) {
            good.removeFirst();
        }
        inForce.set(now);
    }

    /// On the way to `a num1=` stood `a num1`, which looks for that word: nobody meant it. So those filters are passed
    /// over that were only steps to the word that the mistake is in.
    private void fallBack(String typed, Mistake found) {
        int start = found.from();
        while (start > 0 && !Character.isWhitespace(typed.charAt(start - 1)) && typed.charAt(start - 1) != '(') {
            start--;
        }
        while (good.size() > 1
                && typed.startsWith(good.getLast().text())
                && good.getLast().text().length() > start) {
            good.removeLast();
        }
        inForce.set(good.getLast());
    }

    /// The text as it is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// The filter that decides what is shown.
    public ReadOnlyObjectProperty<InForce> inForceProperty() {
        return inForce.getReadOnlyProperty();
    }

    /// What is wrong with the text; empty when nothing is.
    public ReadOnlyObjectProperty<Optional<Mistake>> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /// The filter in force.
    public Filter filter() {
        return inForce.get().filter();
    }

    /// The filters that were used last.
    public RecentFilters recent() {
        return recent;
    }

    /// Notes that the user keeps to the filter as it is typed.
    public void keep() {
        if (mistake.get().isEmpty()) {
            recent.add(text.get());
        }
    }

    /// Lets through only what `term` finds, as well.
    public void filterBy(String term) {
        use(Terms.and(inForce.get().text(), term));
    }

    /// Lets through nothing that `term` finds.
    public void exclude(String term) {
        use(Terms.andNot(inForce.get().text(), term));
    }

    /// Has `filter` for the text, and keeps it.
    public void use(String filter) {
        text.set(filter);
        keep();
    }
}
