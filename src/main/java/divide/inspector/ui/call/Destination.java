package divide.inspector.ui.call;

import divide.inspector.rpc.Target;

/// Where a call goes.
public sealed interface Destination {
    /// The window's own server, wherever it listens when the call is made.
    record ThisWindow() implements Destination {}

    /// A destination that stays the same whatever the window's server does.
    sealed interface Route extends Destination {}

    /// A server at a host and port.
    record Remote(Target target) implements Route {}

    /// The codec and the handlers over memory.
    record InProcess() implements Route {}

    /// The handlers alone.
    record Local() implements Route {}
}
