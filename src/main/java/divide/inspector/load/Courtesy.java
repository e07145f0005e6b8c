package divide.inspector.load;

/// Tells a run when somebody else needs the processors more than it does. Any thread; must be quick.
@FunctionalInterface
public interface Courtesy {
    /// Gives way to nobody.
    Courtesy NONE = () -> false;

    /// Whether no call should be sent now that need not be: what is under way is still answered and timed.
    boolean holdsBack();
}
