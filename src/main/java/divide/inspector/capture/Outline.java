package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import java.util.Optional;

/// What a file says of an exchange before its bytes come.
///
/// @param source where it comes from
/// @param connection the number of its connection in the store
/// @param requestLength how many bytes its request has
/// @param responseLength how many bytes its response has
/// @param times when its parts came
/// @param ending why no more bytes came
/// @param loss what was lost of it when it was recorded, or is uncertain for that, if anything
public record Outline(
        Source source,
        int connection,
        int requestLength,
        int responseLength,
        Times times,
        Ending ending,
        Optional<Note.Loss> loss) {}
