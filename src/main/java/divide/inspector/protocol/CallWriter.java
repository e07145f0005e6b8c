package divide.inspector.protocol;

import divide.inspector.wire.Sink;

/// Writes calls of one method as a careful client does: in the order of its description, defaults left out.
interface CallWriter {
    /// Appends the call with these values, one for each parameter in the order of the description.
    ///
    /// @return whether it did; if not, something is wrong with the values, and nothing was appended
    boolean write(long[] values, Sink sink);
}
