package divide.inspector.protocol;

import divide.inspector.wire.Shape;

/// Tells requests from responses by their first bytes (`ui.md`, `--as`).
public final class FrameGuess {
    private FrameGuess() {}

    /// What `bytes` most likely are. A request within the usual limits begins with 0, an answer with 1 or 2.
    /// Anything else is a request whose name.length was written little-endian, when its four bytes are there and
    /// fit, and otherwise an answer of an unknown type.
    public static FrameKind kindOf(byte[] bytes, Limits limits) {
        if (bytes.length == 0 || bytes[0] == 0) {
            return FrameKind.REQUEST;
        }
        boolean isType = bytes[0] == Response.VALUE_FOLLOWS || bytes[0] == Response.MESSAGE_FOLLOWS;
        return !isType && beginsLittleEndian(bytes, limits) ? FrameKind.REQUEST : FrameKind.RESPONSE;
    }

    private static boolean beginsLittleEndian(byte[] bytes, Limits limits) {
        Shape shape = Request.NAME_LENGTH.shape();
        if (bytes.length < shape.size()) {
            return false;
        }
        int length = Integer.reverseBytes((int) shape.read(bytes, 0));
        return Integer.compareUnsigned(length, limits.name()) <= 0;
    }
}
