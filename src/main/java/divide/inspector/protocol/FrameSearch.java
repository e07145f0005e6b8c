package divide.inspector.protocol;

/// Looks for the next frame among bytes that are none. What it finds depends on the bytes alone, not on the pieces in
/// which they come, and each byte is looked at a bounded number of times. One thread at a time.
public abstract sealed class FrameSearch permits CallSearch, AnswerSearch {
    /// No frame has been found yet.
    public static final int NOT_FOUND = -1;

    FrameSearch() {}

    /// Begins to look at bytes of which those before `from` begin no frame.
    public abstract void begin(int from);

    /// Looks on, where more bytes have come.
    ///
    /// @param at where the bytes begin that places are counted from
    /// @param to the end of what has come
    /// @return the place of a frame, or [#NOT_FOUND]
    public abstract int find(byte[] bytes, int at, int to);

    /// Looks at what [#find] has left undecided, now that nothing follows for a while.
    ///
    /// @return the place of a frame, or [#NOT_FOUND]
    public abstract int findLast(byte[] bytes, int at, int to);

    /// The place up to which no frame begins.
    public abstract int decided();

    /// Forgets the first `count` bytes, at most [#decided]: places are counted from behind them.
    public abstract void drop(int count);
}
