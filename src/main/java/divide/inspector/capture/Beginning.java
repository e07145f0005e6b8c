package divide.inspector.capture;

/// Where what is in view of a connection begins.
///
/// @param first the number of the oldest exchange that is in view, of whichever connection
/// @param place where in the connection's streams its bytes that are in view begin
record Beginning(long first, Offsets place) {}
