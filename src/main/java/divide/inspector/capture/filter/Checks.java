package divide.inspector.capture.filter;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Source;
import divide.inspector.capture.Stretch;
import java.util.Comparator;
import java.util.List;

/// Makes filters ready for one thread. What can be told from a column is asked before what needs the frames, and text
/// comes last, whatever the order in which the filter says them.
final class Checks {
    private static final int COLUMN = 2;
    private static final int ASIDE = 30;
    private static final int FINDING = 150;

    private final RowView view;
    private final RowTexts texts;
    private final TextChecks inTexts;
    private final FindingLook findings;
    private final RowAsides asides;
    private final NumberChecks numbers;

    Checks(ExchangeStore store, Perspective perspective) {
        view = new RowView(store, perspective);
        texts = new RowTexts(view, perspective);
        asides = new RowAsides(store, view);
        inTexts = new TextChecks(view, texts, asides);
        findings = new FindingLook(view, perspective);
        numbers = new NumberChecks(view, new LocalClock(perspective.clock(), perspective.zone()));
    }

    /// Has all checks ask about the exchange at `index`; returns whether it is still there.
    boolean aim(Stretch stretch, int index) {
        texts.aim();
        return view.aim(stretch, index);
    }

    /// Whether the exchange that is looked at is under way.
    boolean isOpen() {
        return view.isOpen();
    }

    Check of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> all(inOrder(parts));
            case Filter.Or(List<Filter> parts) -> any(inOrder(parts));
            case Filter.Not(Filter part) -> not(of(part));
            case Filter.Word(String text) -> inTexts.word(text);
            case Filter.Marked(Mark mark) -> Check.costing(COLUMN, () -> view.mark() == mark);
            case Filter.MarkedByUser() -> Check.costing(ASIDE, asides::isMarked);
            case Filter.From(Source source) -> Check.costing(COLUMN, () -> view.source() == source);
            case Filter.Severe(var severity) -> Check.costing(FINDING, () -> findings.has(severity));
            case Filter.Found(var kind) -> Check.costing(FINDING, () -> findings.has(kind));
            case Filter.Unconnected(var reason) -> unconnected(reason);
            case Filter.Text text -> inTexts.text(text);
            case Filter.Number(NumberSubject subject, Range range) -> numbers.of(subject, range);
        };
    }

    private Check[] inOrder(List<Filter> parts) {
        return parts.stream()
                .map(this::of)
                .sorted(Comparator.comparingInt(Check::cost))
                .toArray(Check[]::new);
    }

    private static int cost(Check[] parts) {
        int cost = 0;
        for (Check part : parts) {
            cost += part.cost();
        }
        return cost;
    }

    private static Check all(Check[] parts) {
        return Check.costing(cost(parts), () -> {
            for (Check part : parts) {
                if (!part.holds()) {
                    return false;
                }
            }
            return true;
        });
    }

    private static Check any(Check[] parts) {
        return Check.costing(cost(parts), () -> {
            for (Check part : parts) {
                if (part.holds()) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Check not(Check part) {
        return Check.costing(part.cost(), () -> !part.holds());
    }

    private Check unconnected(Filter.WithoutConnection reason) {
        boolean local = reason == Filter.WithoutConnection.LOCAL;
        return Check.costing(COLUMN, () -> view.connection() == 0 && view.isLocal() == local);
    }
}
