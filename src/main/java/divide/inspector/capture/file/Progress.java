package divide.inspector.capture.file;

/// Is told how far reading or writing is, often and by the thread that does it, and decides whether it goes on.
@FunctionalInterface
public interface Progress {
    /// Nobody watches.
    Progress UNWATCHED = (_, _) -> true;

    /// @param done how much is done
    /// @param total how much there is to do, in the same unit
    /// @return whether to go on
    boolean reached(long done, long total);
}
