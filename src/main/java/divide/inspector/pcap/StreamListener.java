package divide.inspector.pcap;

/// Is told what the two ends of one TCP connection sent each other, in the order in which the receivers could see it.
/// Times are nanoseconds since 1970.
public interface StreamListener {
    /// Hands over the next bytes that `sender` sent. The array is the reader's: copy, don't keep.
    ///
    /// @param nanos when the packet came that made these bytes readable
    void bytes(Sender sender, byte[] bytes, int from, int length, long nanos);

    /// Says that the next `length` bytes of `sender` are not in the file though the other end got them.
    void gap(Sender sender, long length, long nanos);

    /// Hands over what somebody wrote beside a packet of `sender`, before the packet's bytes.
    void comment(Sender sender, String text);

    /// Hands over what this program once wrote beside a packet of `sender` for itself.
    ///
    /// It comes before the packet's bytes and its comments. The array is the reader's: copy, don't keep.
    ///
    /// @param nanos when the packet came
    void tag(Sender sender, byte[] bytes, int from, int length, long nanos);

    /// Says that `sender` sends nothing more; the other end may.
    void finished(Sender sender, long nanos);

    /// Says that nothing more comes. It is the last word.
    void ended(StreamEnd end, long nanos);
}
