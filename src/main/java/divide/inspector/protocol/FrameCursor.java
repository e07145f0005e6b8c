package divide.inspector.protocol;

import divide.inspector.wire.Cursor;
import divide.inspector.wire.Shape;
import divide.inspector.wire.Utf8;

/// A place in a frame that notes in a [Reading] what it passes: the steps that the readers of all parts are made of.
/// A step returns whether there is something to read behind it.
///
/// One thread at a time.
final class FrameCursor {
    private final Cursor cursor = new Cursor();
    private Reading reading;

    void begin(byte[] bytes, int from, int to, Reading into) {
        cursor.aim(bytes, from, to);
        reading = into;
        reading.begin(bytes, from);
    }

    void end() {
        reading.end(cursor.offset());
    }

    Reading reading() {
        return reading;
    }

    int offset() {
        return cursor.offset();
    }

    int remaining() {
        return cursor.remaining();
    }

    int peekU8() {
        return cursor.peekU8();
    }

    /// Takes a scalar.
    boolean scalar(Field field) {
        Shape shape = field.shape();
        if (cursor.remaining() < shape.size()) {
            return await(field, shape.size());
        }
        reading.span(field, cursor.offset(), shape.size());
        reading.keep(field, cursor.take(shape));
        return true;
    }

    /// Takes `size` bytes of text.
    boolean text(Field field, int size) {
        if (cursor.remaining() < size) {
            return await(field, size);
        }
        reading.span(field, cursor.offset(), size);
        reading.keepText(field, cursor.offset(), size);
        cursor.skip(size);
        return true;
    }

    /// Takes `size` bytes that nothing is known about.
    boolean undecoded(int size) {
        return part(Field.UNDECODED, size);
    }

    /// Takes `size` bytes of a field that has no value.
    boolean part(Field field, int size) {
        if (cursor.remaining() < size) {
            return await(field, size);
        }
        pass(field, size);
        return true;
    }

    /// Takes what has arrived of a field that has `size` bytes in all, and ends the reading there.
    boolean await(Field field, int size) {
        int have = cursor.remaining();
        pass(field, have);
        reading.await(field, have, size);
        return false;
    }

    /// Takes all that is there of a frame whose end can't be found, and ends the reading there.
    boolean endless() {
        pass(Field.UNDECODED, cursor.remaining());
        reading.endless();
        return false;
    }

    private void pass(Field field, int size) {
        if (size > 0) {
            reading.span(field, cursor.offset(), size);
        }
        cursor.skip(size);
    }

    /// The method whose name was just read into `name`, or null.
    Method named(Field name, Methods methods) {
        return methods.find(cursor.array(), textIndex(name), reading.textSize(name));
    }

    /// Whether the text that was just read into `field` is UTF-8.
    boolean isUtf8(Field field) {
        return Utf8.isValid(cursor.array(), textIndex(field), reading.textSize(field));
    }

    /// What is wrong with the text that was just read into `field`: where it stops being UTF-8, and how.
    Finding notUtf8(Field field) {
        int at = textIndex(field);
        int size = reading.textSize(field);
        int valid = Utf8.validPrefix(cursor.array(), at, size);
        int cut = Utf8.isCut(cursor.array(), at + valid, size - valid) ? 1 : 0;
        return Finding.at(FindingKind.NOT_UTF8, field, reading.textOffset(field), size, valid + 1, size, cut);
    }

    private int textIndex(Field field) {
        return cursor.index(reading.textOffset(field));
    }
}
