package divide.inspector.capture.file;

import divide.inspector.capture.Note;
import divide.inspector.capture.Source;
import divide.inspector.capture.Times;
import divide.inspector.protocol.Ending;
import java.net.InetSocketAddress;
import java.util.Optional;

/// What we write beside packets for ourselves, so that a capture that is opened again is the same: what packets can't
/// say, and what would have to be guessed. `src/docs/capture-files.md` describes its bytes. Times are differences to
/// the packet's time, in nanoseconds.
sealed interface Tag {
    /// Beside the first packet of a connection.
    ///
    /// @param rank its place among the connections of the file, from 0
    /// @param connections how many the file has
    record Opened(
            int rank,
            int connections,
            Source source,
            Optional<InetSocketAddress> client,
            Optional<InetSocketAddress> server,
            long opened,
            long closed,
            Ending ending)
            implements Tag {}

    /// Beside the first packet of an exchange, whose bytes are its first ones.
    ///
    /// @param place its place among the exchanges of the file, from 0
    /// @param arrived when the packet's bytes came
    /// @param times when the exchange's parts came
    record Begun(
            long place,
            long arrived,
            int requestLength,
            int responseLength,
            Times times,
            Ending ending,
            Optional<Note.Loss> loss)
            implements Tag {}

    /// Beside the other packets of an exchange.
    ///
    /// @param place the exchange's place among those of the file
    /// @param arrived when the packet's bytes came
    record Piece(long place, long arrived) implements Tag {}

    /// Beside a text that says a whole exchange.
    ///
    /// @param place the exchange's place among those of the file
    record Aside(long place) implements Tag {}

    /// None of ours, or spoilt.
    record Unknown() implements Tag {}

    /// The bytes that say it.
    default byte[] bytes() {
        TagBytes bytes = new TagBytes();
        switch (this) {
            case Opened opened -> TagForm.write(opened, bytes);
            case Begun begun -> TagForm.write(begun, bytes);
            case Piece(var place, var arrived) ->
                bytes.number(TagForm.PIECE).number(place).difference(arrived);
            case Aside(var place) -> bytes.number(TagForm.ASIDE).number(place);
            case Unknown _ -> {}
        }
        return bytes.toArray();
    }

    /// What bytes beside a packet say.
    static Tag of(byte[] bytes, int from, int length) {
        TagCursor cursor = new TagCursor(bytes, from, length);
        Tag tag = switch ((int) cursor.number()) {
            case TagForm.OPENED -> TagForm.opened(cursor);
            case TagForm.BEGUN -> TagForm.begun(cursor);
            case TagForm.PIECE -> new Piece(cursor.number(), cursor.difference());
            case TagForm.ASIDE -> new Aside(cursor.number());
            default -> new Unknown();
        };
        return cursor.isSound() ? tag : new Unknown();
    }
}
