package divide.inspector.ui.call;

import divide.inspector.rpc.Deadlines;

/// How a call is made: how long it waits, and on which connection.
///
/// @param deadlines how long it waits
/// @param fresh whether it opens a connection of its own
record Terms(Deadlines deadlines, boolean fresh) {}
