package divide.inspector.protocol;

import java.util.List;

/// What a frame says, as values. The writer asks it for the value of each field of its layout.
public sealed interface Message permits Request, Response {
    /// The kind of frame that says it.
    FrameKind kind();

    /// The value of a scalar field, as its shape reads it.
    long bits(Field field);

    /// The bytes of a text field.
    byte[] text(Field field);

    /// The arguments in the order in which they stand on the wire.
    List<Argument> arguments();
}
