package divide.inspector.protocol;

import divide.inspector.wire.Utf8;
import java.util.Optional;

/// Recognizes a length that counts characters where it should count bytes, as an existing Python peer sends it for
/// text beyond ASCII (`wire.md`, "What real peers get wrong"): what came behind the text completes it.
final class CharacterCount {
    private CharacterCount() {}

    /// The finding that says so, when the text in `field` and the bytes behind it, `sent` in all from the frame's
    /// start, bear it out. The shortest completion counts: another answer may follow it.
    static Optional<Finding> in(Reading reading, Field field, int sent) {
        int offset = reading.textOffset(field);
        int size = reading.textSize(field);
        byte[] bytes = reading.bytes();
        int length = Utf8.prefix(bytes, offset, sent - offset, size);
        boolean counted = length > size
                && Utf8.countCharacters(bytes, offset, length) == size
                && !isFollowedByAnswer(bytes, offset, size);
        return counted
                ? Optional.of(Finding.at(FindingKind.COUNTED_IN_CHARACTERS, field, offset, size, size, length))
                : Optional.empty();
    }

    /// A text that is whole in itself, and behind it the first byte of another answer.
    private static boolean isFollowedByAnswer(byte[] bytes, int offset, int size) {
        byte next = bytes[offset + size];
        boolean isType = next == Response.VALUE_FOLLOWS || next == Response.MESSAGE_FOLLOWS;
        return isType && Utf8.isValid(bytes, offset, size);
    }
}
