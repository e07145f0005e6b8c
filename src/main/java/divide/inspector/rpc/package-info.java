/// Calls over connections: the channel and stub of the client, the servers and their stub, the handlers, and the taps
/// that all of them report raw bytes and whole frames to.
package divide.inspector.rpc;
