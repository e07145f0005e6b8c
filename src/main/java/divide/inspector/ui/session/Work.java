package divide.inspector.ui.session;

/// Work that takes long enough to be watched and cancelled ([Tasks]).
@FunctionalInterface
public interface Work<T> {
    /// Does it, in a thread of its own.
    ///
    /// @param task where to say how far it is, and to ask whether to go on
    /// @throws Exception why it could not be done
    T run(Task task) throws Exception;
}
