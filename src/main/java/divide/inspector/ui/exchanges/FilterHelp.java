package divide.inspector.ui.exchanges;

import divide.inspector.capture.filter.Candidate;
import divide.inspector.capture.filter.Completer;
import divide.inspector.capture.filter.Completion;
import divide.inspector.capture.filter.Mistake;
import divide.inspector.capture.filter.Vocabulary;
import divide.inspector.ui.fx.Excerpt;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.FilterEntry;
import java.util.List;
import java.util.Optional;

/// What helps with the filter while it is typed: how it could go on, and what is wrong with it. JavaFX thread only.
final class FilterHelp {
    private static final int NONE = -1;

    /// As many characters are shown of what is wrong, and of what stands beside it at each side.
    private static final int MOST_SHOWN = 60;

    private static final int LONGEST_SENTENCE = 300;

    private final FilterEntry entry;
    private final Messages messages;
    private final Completer completer = new Completer(Vocabulary.DEFAULT);
    private Completion completion = new Completion(0, 0, List.of());
    private int chosen = NONE;

    /// A mistake as it is shown: the text, cut around the part that is wrong.
    ///
    /// @param before what stands before the wrong part
    /// @param wrong the wrong part
    /// @param behind what stands behind it
    /// @param sentence what is wrong, and what to do
    /// @param inForce which filter decides meanwhile
    record Shown(String before, String wrong, String behind, String sentence, String inForce) {}

    FilterHelp(FilterEntry entry, Messages messages) {
        this.entry = entry;
        this.messages = messages;
    }

    /// Offers what a word that has been begun could become.
    void typed(int caret) {
        Completion all = completer.at(text(), caret);
        completion = all.to() > all.from() || isBehindOperator(caret) ? all : new Completion(caret, caret, List.of());
        chosen = NONE;
    }

    private boolean isBehindOperator(int caret) {
        return caret > 0 && ":=".indexOf(text().charAt(caret - 1)) >= 0;
    }

    /// Offers all that could stand at `caret`, and chooses the first.
    void asked(int caret) {
        completion = completer.at(text(), caret);
        chosen = completion.candidates().isEmpty() ? NONE : 0;
    }

    /// Offers nothing any more.
    void dismiss() {
        completion = new Completion(0, 0, List.of());
        chosen = NONE;
    }

    private String text() {
        return entry.textProperty().get();
    }

    List<Candidate> candidates() {
        return completion.candidates();
    }

    /// The index of the candidate that is chosen, or a negative value.
    int chosen() {
        return chosen;
    }

    /// Chooses the candidate `steps` further down, or further up when they are negative, round the ends.
    void choose(int steps) {
        int count = candidates().size();
        chosen = chosen == NONE && steps < 0 ? count - 1 : Math.floorMod(chosen + steps, count);
    }

    /// Puts the chosen candidate into the text, or the first one when none is chosen.
    ///
    /// @return where the caret belongs then
    int accept() {
        Candidate candidate = candidates().get(Math.max(0, chosen));
        int caret = completion.caretAfter(candidate);
        String text = completion.apply(text(), candidate);
        entry.textProperty().set(text);
        typed(caret);
        return caret;
    }

    /// How many candidates there are, or which one is chosen; empty where none is offered.
    String spoken() {
        int count = candidates().size();
        if (chosen == NONE) {
            return count == 0 ? "" : messages.text("filter.offer.count", count);
        }
        Candidate candidate = candidates().get(chosen);
        return messages.text(
                "filter.offer.chosen", candidate.text().strip(), explanation(candidate), chosen + 1, count);
    }

    String explanation(Candidate candidate) {
        return messages.filter().explanation(candidate);
    }

    /// The mistake; empty when there is none.
    Optional<Shown> mistake() {
        return entry.mistakeProperty().get().map(this::shown);
    }

    private Shown shown(Mistake mistake) {
        String text = text();
        String inForce = entry.inForceProperty().get().text().strip();
        return new Shown(
                Excerpt.end(text.substring(0, mistake.from()), MOST_SHOWN),
                Excerpt.start(text.substring(mistake.from(), mistake.to()), MOST_SHOWN),
                Excerpt.start(text.substring(mistake.to()), MOST_SHOWN),
                Excerpt.start(messages.filter().mistake(mistake), LONGEST_SENTENCE),
                inForce.isEmpty()
                        ? messages.text("filter.inForce.all")
                        : messages.text("filter.inForce.text", Excerpt.start(inForce, MOST_SHOWN)));
    }
}
