package divide.inspector.protocol;

import java.util.List;
import java.util.Objects;

/// Reads frames as their layouts describe them. Bad bytes end in findings, never in an exception, and a length is
/// checked against its limit before anything else is done with it (`wire.md`, "What real peers get wrong"). What is
/// found depends on the frame's own bytes alone, whatever follows them.
///
/// One thread at a time. A frame may be read again from its start whenever more of it has arrived.
public final class FrameReader {
    private final Methods methods;
    private final Limits limits;
    private final boolean formsAreWithinLimits;
    private final FrameCursor frame = new FrameCursor();
    private final ArgumentsReader arguments = new ArgumentsReader(frame);

    /// A reader for peers that know `methods`, with `limits` on what they may claim.
    public FrameReader(Methods methods, Limits limits) {
        this.methods = methods;
        this.limits = limits;
        this.formsAreWithinLimits = methods.areWithin(limits);
    }

    /// Reads one frame of `kind` that begins at `from` and of which the bytes up to `to` have arrived.
    ///
    /// @param into where the result goes
    /// @throws IndexOutOfBoundsException when `[from, to)` does not lie in `bytes`
    public void read(FrameKind kind, byte[] bytes, int from, int to, Reading into) {
        Objects.checkFromToIndex(from, to, bytes.length);
        if (!readByForm(kind, bytes, from, to, into)) {
            readByParts(kind, bytes, from, to, into);
        }
    }

    /// Reads a frame of whatever form, or none.
    void readByParts(FrameKind kind, byte[] bytes, int from, int to, Reading into) {
        frame.begin(bytes, from, to, into);
        readAll(kind.layout());
        frame.end();
    }

    private boolean readByForm(FrameKind kind, byte[] bytes, int from, int to, Reading into) {
        return switch (kind) {
            case REQUEST -> formsAreWithinLimits && readCall(bytes, from, to, into);
            case RESPONSE -> readByForm(ResponseLayout.FORMS, bytes, from, to, into);
        };
    }

    private boolean readCall(byte[] bytes, int from, int to, Reading into) {
        List<Method> all = methods.all();
        for (int i = 0; i < all.size(); i++) {
            if (readByForm(all.get(i).forms(), bytes, from, to, into)) {
                return true;
            }
        }
        return false;
    }

    private boolean readByForm(Form[] forms, byte[] bytes, int from, int to, Reading into) {
        for (Form form : forms) {
            if (form.read(bytes, from, to, limits, into)) {
                return true;
            }
        }
        return false;
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
            case Part.Scalar scalar -> frame.scalar(scalar.field());
            case Part.MethodName name -> methodName(name);
            case Part.Arguments args -> arguments(args);
            case Part.Text text -> text(text);
            case Part.Choice choice -> choice(choice);
        };
    }

    private boolean methodName(Part.MethodName part) {
        if (!length(part.length(), part.limit().applyAsInt(limits)) || !frame.text(part.name(), size(part.length()))) {
            return false;
        }
        Method method = frame.named(part.name(), methods);
        reading().method(method);
        checkName(part.name(), method);
        return true;
    }

    private void checkName(Field name, Method method) {
        if (method == null) {
            reading().found(frame.isUtf8(name) ? unknown(name) : frame.notUtf8(name));
        } else if (method.signatureOrNull() == null) {
            reading().found(named(FindingKind.NOT_IMPLEMENTED, name, method.name()));
        }
    }

    /// The peer chose the name: as it stands it could end the line that the finding is written on.
    private Finding unknown(Field name) {
        return named(FindingKind.UNKNOWN_METHOD, name, JsonText.escape(reading().text(name)));
    }

    private Finding named(FindingKind kind, Field name, String detail) {
        return Finding.at(kind, name, reading().textOffset(name), reading().textSize(name), detail);
    }

    private boolean arguments(Part.Arguments part) {
        if (!length(part.length(), part.limit().applyAsInt(limits))) {
            return false;
        }
        int size = size(part.length());
        Method method = reading().methodOrNull();
        return method == null || method.signatureOrNull() == null
                ? frame.undecoded(size)
                : arguments.read(method, part.length(), size);
    }

    private boolean text(Part.Text part) {
        if (!length(part.length(), part.limit().applyAsInt(limits)) || !frame.text(part.text(), size(part.length()))) {
            return false;
        }
        if (!frame.isUtf8(part.text())) {
            reading().found(frame.notUtf8(part.text()));
        }
        return true;
    }

    private boolean choice(Part.Choice part) {
        int offset = frame.offset();
        Field field = part.tag();
        if (!frame.scalar(field)) {
            return false;
        }
        long tag = reading().bits(field);
        List<Part> parts = part.partsFor(tag);
        if (parts.isEmpty()) {
            reading()
                    .found(Finding.at(
                            FindingKind.UNKNOWN_TYPE,
                            field,
                            offset,
                            field.shape().size(),
                            tag));
            return frame.endless();
        }
        return readAll(parts);
    }

    private boolean length(Field field, int limit) {
        int offset = frame.offset();
        if (!frame.scalar(field)) {
            return false;
        }
        long length = reading().bits(field);
        if (length <= limit) {
            return true;
        }
        reading().found(overLimit(field, offset, length, limit));
        return frame.endless();
    }

    private static Finding overLimit(Field field, int offset, long length, int limit) {
        long swapped = Integer.reverseBytes((int) length) & 0xFFFF_FFFFL;
        int size = field.shape().size();
        return swapped <= limit
                ? Finding.at(FindingKind.LENGTH_LITTLE_ENDIAN, field, offset, size, length, limit, swapped)
                : Finding.at(FindingKind.LENGTH_OVER_LIMIT, field, offset, size, length, limit);
    }

    /// A length within its limit, which is an int.
    private int size(Field length) {
        return (int) reading().bits(length);
    }

    private Reading reading() {
        return frame.reading();
    }
}
