package divide.inspector.pcap;

/// Is told by a [Direction] what is in order.
interface Told {
    void bytes(Sender sender, byte[] bytes, int from, int length, long nanos);

    void gap(Sender sender, long length, long nanos);

    void finished(Sender sender, long nanos);

    /// As many more bytes are held until others come, or fewer.
    ///
    /// @return whether all directions together hold too many now
    boolean held(int more);
}
