package divide.inspector.rpc;

import java.net.InetSocketAddress;

/// A server's connection as it stands at one moment.
///
/// @param id its number at this server, counted from 1
/// @param peer the client's address
/// @param openedNanos when it was accepted, [System#nanoTime]
/// @param calls how many requests were answered
/// @param errors how many of them with an error's message
/// @param bytesIn how many bytes have come
/// @param bytesOut how many bytes were sent
/// @param doing what its thread is doing
/// @param waitingFor the path of the field that its thread waits for, when it is reading
/// @param have how many bytes of that field are there
/// @param need how many bytes that field has in all
public record ConnectionStatus(
        long id,
        InetSocketAddress peer,
        long openedNanos,
        long calls,
        long errors,
        long bytesIn,
        long bytesOut,
        Doing doing,
        String waitingFor,
        int have,
        int need) {
    /// What a connection's thread can be doing.
    public enum Doing {
        /// It waits for the first byte of a request.
        IDLE,
        /// It waits for the rest of a request.
        READING,
        /// It waits until the client takes its answers.
        WRITING,
        /// It drops what still comes before it closes.
        CLOSING
    }
}
