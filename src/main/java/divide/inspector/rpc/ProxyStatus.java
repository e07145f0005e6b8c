package divide.inspector.rpc;

import java.util.Optional;

/// How a proxy stands at one moment; each number is right, though not all are of the same moment.
///
/// @param open how many connections are open
/// @param accepted how many connections have come
/// @param bytesToServer how many bytes went from clients to the server
/// @param bytesToClients how many bytes went the other way
/// @param unreached how many connections found no server
/// @param refused how many connections were one too many
/// @param trouble why the server can't be reached, as long as the last attempt failed
public record ProxyStatus(
        int open,
        long accepted,
        long bytesToServer,
        long bytesToClients,
        long unreached,
        long refused,
        Optional<CallFailedException> trouble) {}
