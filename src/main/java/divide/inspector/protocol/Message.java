package divide.inspector.protocol;

import divide.inspector.wire.Sink;
import java.util.List;

/// What a frame says, as values. The writer asks it for the value of each field of its layout.
public sealed interface Message permits Request, Response {
    /// The kind of frame that says it.
    FrameKind kind();

    /// The value of a scalar field, as its shape reads it.
    long bits(Field field);

    /// Appends the bytes of a text field to `sink`.
    void text(Field field, Sink sink);

    /// The arguments in the order in which they stand on the wire.
    List<Argument> arguments();
}
