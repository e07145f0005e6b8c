package divide.inspector.ui.actions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// How well typed words fit a name with a path before it, and which of its letters they are.
///
/// @param rank the lower, the better
/// @param letters the letters of the label that were typed
record Match(int rank, BitSet letters) {
    /// What stands between the parts of a label.
    static final String STEP = " › ";

    private static final int NAME_BEGINS = 0;
    private static final int WORD_OF_NAME = 1;
    private static final int WORD_OF_PATH = 2;
    private static final int INITIALS = 3;
    private static final int IN_NAME = 4;
    private static final int IN_PATH = 5;
    static final int SCATTERED = 7;

    /// Behind every match of the name in the window's language.
    static final int FOREIGN = 8;

    /// A label and where its name begins.
    private record Label(String text, int nameFrom) {
        static Label of(List<String> path, String name) {
            String before = path.isEmpty() ? "" : String.join(STEP, path) + STEP;
            return new Label(folded(before + name), before.length());
        }

        boolean isWordStart(int at) {
            return at == 0
                    || (Character.isLetterOrDigit(text.charAt(at)) && !Character.isLetterOrDigit(text.charAt(at - 1)));
        }

        int rankAt(int at) {
            if (at >= nameFrom) {
                return at == nameFrom ? NAME_BEGINS : isWordStart(at) ? WORD_OF_NAME : IN_NAME;
            }
            return isWordStart(at) ? WORD_OF_PATH : IN_PATH;
        }

        List<Integer> initials(int from) {
            List<Integer> starts = new ArrayList<>();
            for (int at = from; at < text.length(); at++) {
                if (isWordStart(at)) {
                    starts.add(at);
                }
            }
            return starts;
        }
    }

    /// How `query` fits `name` below `path`: every word of it somewhere, in any order; or the initials of the words
    /// of the name; or at least its letters, in order. Empty when it doesn't.
    static Optional<Match> of(String query, List<String> path, String name) {
        Label label = Label.of(path, name);
        String wanted = folded(query.strip());
        Optional<Match> words = words(wanted, label);
        Optional<Match> initials = initials(wanted, label);
        return words.filter(found -> initials.isEmpty() || found.rank() < INITIALS)
                .or(() -> initials)
                .or(() -> scattered(wanted, label, label.nameFrom()))
                .or(() -> scattered(wanted, label, 0));
    }

    /// A letter for each letter, so that places in the folded text are places in the text.
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            folded.setCharAt(at, Character.toLowerCase(text.charAt(at)));
        }
        return folded.toString();
    }

    /// The worst word counts: a query is as good as what fits least.
    private static Optional<Match> words(String query, Label label) {
        BitSet letters = new BitSet();
        int worst = NAME_BEGINS;
        for (String word : query.split("\\s+")) {
            int at = bestPlace(word, label);
            if (at < 0) {
                return Optional.empty();
            }
            worst = Math.max(worst, label.rankAt(at));
            letters.set(at, at + word.length());
        }
        return Optional.of(new Match(worst, letters));
    }

    private static int bestPlace(String word, Label label) {
        int best = -1;
        for (int at = label.text().indexOf(word); at >= 0; at = label.text().indexOf(word, at + 1)) {
            if (best < 0 || label.rankAt(at) < label.rankAt(best)) {
                best = at;
            }
        }
        return best;
    }

    private static Optional<Match> initials(String query, Label label) {
        return initials(query, label, label.initials(label.nameFrom()))
                .or(() -> initials(query, label, label.initials(0)));
    }

    private static Optional<Match> initials(String query, Label label, List<Integer> starts) {
        if (query.length() < 2 || query.length() > starts.size()) {
            return Optional.empty();
        }
        BitSet letters = new BitSet();
        for (int i = 0; i < query.length(); i++) {
            if (label.text().charAt(starts.get(i)) != query.charAt(i)) {
                return Optional.empty();
            }
            letters.set(starts.get(i));
        }
        return Optional.of(new Match(INITIALS, letters));
    }

    private static Optional<Match> scattered(String query, Label label, int from) {
        BitSet letters = new BitSet();
        int at = from - 1;
        for (char letter : query.replaceAll("\\s", "").toCharArray()) {
            at = label.text().indexOf(letter, at + 1);
            if (at < 0) {
                return Optional.empty();
            }
            letters.set(at);
        }
        return Optional.of(new Match(SCATTERED, letters));
    }
}
