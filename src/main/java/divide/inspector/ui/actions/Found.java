package divide.inspector.ui.actions;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;

/// An action that the palette lists.
///
/// @param action what it does
/// @param rank the lower, the better it fits what was typed
/// @param letters which letters of the label were typed
/// @param english its English name where it was found by that
record Found(MenuAction action, int rank, BitSet letters, Optional<String> english) {
    /// The best first; of equals, the one whose name says least more.
    static final Comparator<Found> BEST_FIRST = Comparator.<Found>comparingInt(Found::rank)
            .thenComparingInt(found -> found.action().name().length());

    /// An action for which nothing was typed.
    static Found untyped(MenuAction action) {
        return new Found(action, 0, new BitSet(), Optional.empty());
    }

    /// `action`, if `query` fits it, or its name in English.
    static Optional<Found> of(String query, MenuAction action, EnglishNames names) {
        return Match.of(query, action.path(), action.name())
                .map(match -> new Found(action, match.rank(), match.letters(), Optional.empty()))
                .or(() -> inEnglish(query, action, names));
    }

    private static Optional<Found> inEnglish(String query, MenuAction action, EnglishNames names) {
        return names.of(action.name())
                .flatMap(name -> Match.of(query, names.of(action.path()), name)
                        .map(match ->
                                new Found(action, match.rank() + Match.FOREIGN, new BitSet(), Optional.of(name))));
    }
}
