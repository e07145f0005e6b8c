package divide.inspector.protocol;

/// What part a field plays in its frame; the window gives each role a colour of its own.
public enum Role {
    LENGTH,
    NAME,
    SEQ,
    FIRST_ARGUMENT,
    SECOND_ARGUMENT,
    TYPE,
    VALUE,
    MESSAGE,
    UNDECODED;

    /// The role of a method's parameter at `index`, counted from 0: neighbours always differ.
    static Role ofArgument(int index) {
        return index % 2 == 0 ? FIRST_ARGUMENT : SECOND_ARGUMENT;
    }
}
