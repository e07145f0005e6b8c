package divide.inspector.ui.exchanges;

/// Takes what matches, in the order of arrival. JavaFX thread only.
interface Matches {
    /// All exchanges of a range match.
    void show(NumberRange now);

    /// What matches from here on, instead of what matched before.
    void startOver(Sweep sweep);

    /// What a further sweep found.
    void add(Sweep sweep);

    /// Lets go of matches that are older than `first`.
    void dropBelow(long first);
}
