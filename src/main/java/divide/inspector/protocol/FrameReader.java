package divide.inspector.protocol;

import divide.inspector.wire.Cursor;
import divide.inspector.wire.Shape;
import divide.inspector.wire.Utf8;
import java.util.List;

/// Reads frames as their layouts describe them. Bad bytes end in findings, never in an exception, and a length is
/// checked against its limit before anything else is done with it (`wire.md`, "What real peers get wrong").
///
/// One thread at a time. A frame may be read again from its start whenever more of it has arrived.
public final class FrameReader {
    private final Methods methods;
    private final Limits limits;
    private final Cursor cursor = new Cursor();
    private final ArgumentsReader arguments = new ArgumentsReader(this, cursor);
    private Reading reading;

    /// A reader for peers that know `methods`, with `limits` on what they may claim.
    public FrameReader(Methods methods, Limits limits) {
        this.methods = methods;
        this.limits = limits;
    }

    /// Reads one frame of `kind` that begins at `from` and of which the bytes up to `to` have arrived.
    ///
    /// @param into where the result goes
    /// @throws IndexOutOfBoundsException when `[from, to)` does not lie in `bytes`
    public void read(FrameKind kind, byte[] bytes, int from, int to, Reading into) {
        cursor.aim(bytes, from, to);
        reading = into;
        reading.begin(bytes, from);
        readAll(kind.layout());
        reading.end(cursor.offset());
    }

    private boolean readAll(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!readOne(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Each part returns whether the next one can be read.
    private boolean readOne(Part part) {
        return switch (part) {
            case Part.Scalar scalar -> scalar(scalar.field());
            case Part.MethodName name -> methodName(name);
            case Part.Arguments args -> arguments(args);
            case Part.Text text -> text(text);
            case Part.Choice choice -> choice(choice);
        };
    }

    private boolean methodName(Part.MethodName part) {
        if (!length(part.length(), part.limit().applyAsInt(limits))) {
            return false;
        }
        int size = (int) reading.bits(part.length());
        int offset = cursor.offset();
        if (!body(part.name(), size)) {
            return false;
        }
        resolve(part.name(), offset, size);
        return true;
    }

    private void resolve(Field name, int offset, int size) {
        byte[] bytes = cursor.array();
        Method method = methods.find(bytes, cursor.index(offset), size);
        reading.method(method);
        if (method == null) {
            reading.found(Utf8.decode(bytes, cursor.index(offset), size)
                    .map(text -> Finding.at(FindingKind.UNKNOWN_METHOD, name, offset, size, JsonText.escape(text)))
                    .orElseGet(() -> notUtf8(name, offset, size)));
        } else if (method.signatureOrNull() == null) {
            reading.found(Finding.at(FindingKind.NOT_IMPLEMENTED, name, offset, size, method.name()));
        }
    }

    private boolean arguments(Part.Arguments part) {
        if (!length(part.length(), part.limit().applyAsInt(limits))) {
            return false;
        }
        int size = (int) reading.bits(part.length());
        Method method = reading.methodOrNull();
        if (method == null || method.signatureOrNull() == null) {
            return undecoded(size);
        }
        return arguments.read(method, part.length(), size, reading);
    }

    private boolean text(Part.Text part) {
        if (!length(part.length(), part.limit().applyAsInt(limits))) {
            return false;
        }
        int size = (int) reading.bits(part.length());
        int offset = cursor.offset();
        if (!body(part.text(), size)) {
            return false;
        }
        checkText(part.text(), offset, size);
        return true;
    }

    /// A peer that counts characters sends a length that is too small for text beyond ASCII; what it sends after that
    /// many bytes completes the text. Nothing else can be told apart from bytes that do not belong to the answer.
    private void checkText(Field field, int offset, int size) {
        byte[] bytes = cursor.array();
        int at = cursor.index(offset);
        int sent = size + cursor.remaining();
        if (sent > size && Utf8.countCharacters(bytes, at, sent) == size) {
            reading.found(Finding.at(FindingKind.COUNTED_IN_CHARACTERS, field, offset, size, size, sent));
        } else if (!Utf8.isValid(bytes, at, size)) {
            reading.found(notUtf8(field, offset, size));
        }
    }

    private boolean choice(Part.Choice part) {
        int offset = cursor.offset();
        if (!scalar(part.tag())) {
            return false;
        }
        long tag = reading.bits(part.tag());
        List<Part> parts = part.partsFor(tag);
        if (parts.isEmpty()) {
            reading.found(Finding.at(
                    FindingKind.UNKNOWN_TYPE,
                    part.tag(),
                    offset,
                    part.tag().shape().size(),
                    tag));
            return endless();
        }
        return readAll(parts);
    }

    boolean scalar(Field field) {
        Shape shape = field.shape();
        if (cursor.remaining() < shape.size()) {
            return await(field, shape.size());
        }
        reading.span(field, cursor.offset(), shape.size());
        reading.keep(field, cursor.take(shape));
        return true;
    }

    private boolean length(Field field, int limit) {
        int offset = cursor.offset();
        if (!scalar(field)) {
            return false;
        }
        long length = reading.bits(field);
        if (length <= limit) {
            return true;
        }
        reading.found(overLimit(field, offset, length, limit));
        return endless();
    }

    private static Finding overLimit(Field field, int offset, long length, int limit) {
        long swapped = Integer.reverseBytes((int) length) & 0xFFFF_FFFFL;
        int size = field.shape().size();
        return swapped <= limit
                ? Finding.at(FindingKind.LENGTH_LITTLE_ENDIAN, field, offset, size, length, limit, swapped)
                : Finding.at(FindingKind.LENGTH_OVER_LIMIT, field, offset, size, length, limit);
    }

    private boolean body(Field field, int size) {
        int offset = cursor.offset();
        if (cursor.remaining() < size) {
            return await(field, size);
        }
        reading.span(field, offset, size);
        reading.keepText(field, offset, size);
        cursor.skip(size);
        return true;
    }

    /// Takes `size` bytes that nothing is known about.
    boolean undecoded(int size) {
        if (cursor.remaining() < size) {
            return await(Field.UNDECODED, size);
        }
        if (size > 0) {
            reading.span(Field.UNDECODED, cursor.offset(), size);
        }
        cursor.skip(size);
        return true;
    }

    /// Takes what has arrived of a field that has `size` bytes in all, and ends the reading there.
    boolean await(Field field, int size) {
        int have = cursor.remaining();
        if (have > 0) {
            reading.span(field, cursor.offset(), have);
        }
        cursor.skip(have);
        reading.await(field, have, size);
        return false;
    }

    private boolean endless() {
        undecoded(cursor.remaining());
        reading.endless();
        return false;
    }

    private Finding notUtf8(Field field, int offset, int size) {
        int valid = Utf8.validPrefix(cursor.array(), cursor.index(offset), size);
        return Finding.at(FindingKind.NOT_UTF8, field, offset, size, valid + 1, size);
    }
}
