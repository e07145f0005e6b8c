package divide.inspector.ui.exchanges;

/// The numbers of the exchanges that a list shows, ascending.
sealed interface Numbers permits NumberRange, NumberList {
    /// How many there are.
    int size();

    /// The number at a place, counted from 0.
    long at(int index);

    /// The place of a number, or a negative value when it is not among them.
    int indexOf(long number);

    /// The place of the first number that is not below `number`.
    int ceiling(long number);
}
