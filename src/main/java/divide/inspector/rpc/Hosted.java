package divide.inspector.rpc;

/// Something that runs in a thread of its own for as long as a connection lasts.
interface Hosted extends Runnable {
    /// What its thread is called.
    String threadName();

    /// Has it end soon. Any thread.
    void close();
}
