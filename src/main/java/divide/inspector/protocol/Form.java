package divide.inspector.protocol;

import divide.inspector.wire.FixedBytes;
import divide.inspector.wire.Shape;
import divide.inspector.wire.Spans;
import divide.inspector.wire.Utf8;
import java.util.List;
import java.util.function.ToIntFunction;

/// What all sound frames of one form have in common: calls of a method with the same arguments present, in the order of
/// its description, or answers of one type. Such a frame is recognized by its fixed bytes, and then its values and
/// spans are known by their places. Forms are derived from the description ([FormBuilder]); a frame that has none of
/// them is read part by part, so a form never says what is wrong.
///
/// Any thread.
final class Form {
    private static final int OTHER = -1;

    private final Method method;
    private final List<Parameter> present;
    private final Parameter[] optional;
    private final FixedBytes fixed;
    private final FormWords words;
    private final Spans<Field> spans;
    private final List<Bound> bounds;
    private final Part.Text tail;
    private final int length;
    private final Field[] fields;
    private final long[] places;

    /// A length that stands in every frame of the form.
    record Bound(ToIntFunction<Limits> limit, int length) {
        boolean isWithin(Limits limits) {
            return length <= limit.applyAsInt(limits);
        }
    }

    /// @param method the method that is called, or null in an answer
    /// @param present the arguments that are present
    /// @param fixed the bytes that are the same in all frames
    /// @param words what such frames are written from
    /// @param spans the spans of all fields but the tail
    /// @param bounds the lengths among the fixed bytes
    /// @param tail the text that ends the frame, or null
    Form(
            Method method,
            List<Parameter> present,
            FixedBytes fixed,
            FormWords words,
            Spans<Field> spans,
            List<Bound> bounds,
            Part.Text tail) {
        this.method = method;
        this.optional = present.stream().filter(it -> !it.required()).toArray(Parameter[]::new);
        this.present = present;
        this.fixed = fixed;
        this.words = words;
        this.spans = spans;
        this.bounds = List.copyOf(bounds);
        this.tail = tail;
        this.length = spans.offset(spans.size() - 1) + spans.length(spans.size() - 1);
        this.fields = new Field[Field.SLOTS];
        this.places = new long[Field.SLOTS];
        for (int i = 0; i < spans.size(); i++) {
            note(spans.field(i), Reading.place(spans.offset(i), spans.length(i)));
        }
        if (tail != null) {
            note(tail.text(), Reading.place(length, 0));
        }
    }

    private void note(Field field, long place) {
        if (field.slot() >= 0) {
            fields[field.slot()] = field;
            places[field.slot()] = place;
        }
    }

    Method method() {
        return method;
    }

    /// The arguments that are present, in the order of the description.
    List<Parameter> present() {
        return present;
    }

    /// Those of them that may be left out.
    Parameter[] optional() {
        return optional;
    }

    /// What frames are written from, tail aside; in a call the values are those of the arguments that are present.
    FormWords words() {
        return words;
    }

    /// The spans of all fields but the tail; those who read frames of this form share them.
    Spans<Field> spans() {
        return spans;
    }

    /// The field of the text that ends the frame, or null.
    Field tail() {
        return tail == null ? null : tail.text();
    }

    /// The text that ends the frame, with its length, or null.
    Part.Text tailOrNull() {
        return tail;
    }

    /// How many bytes stand before the tail.
    int length() {
        return length;
    }

    /// Whether no frame of this form has a length over its limit; the tail's is in none of them the same.
    boolean isWithin(Limits limits) {
        return bounds.stream().allMatch(bound -> bound.isWithin(limits));
    }

    /// Reads the frame at `from` when it is there whole, has this form and gives nothing to say; returns whether it
    /// did.
    boolean read(byte[] bytes, int from, int to, Limits limits, Reading into) {
        if (to - from < length || !fixed.standIn(bytes, from)) {
            return false;
        }
        int size = tail == null ? length : sizeWithTail(bytes, from, to, limits);
        if (size == OTHER || into.wantsInformation() && hasDefault(bytes, from)) {
            return false;
        }
        into.take(this, bytes, from, size);
        return true;
    }

    private int sizeWithTail(byte[] bytes, int from, int to, Limits limits) {
        Shape shape = tail.length().shape();
        long size = shape.read(bytes, from + length - shape.size());
        boolean isSound = size <= tail.limit().applyAsInt(limits)
                && size <= to - from - length
                && Utf8.isValid(bytes, from + length, (int) size);
        return isSound ? length + (int) size : OTHER;
    }

    /// That a default was sent is worth a remark.
    private boolean hasDefault(byte[] bytes, int from) {
        for (Parameter parameter : optional) {
            if (parameter.isDefault(bits(parameter.valueField(), bytes, from, length))) {
                return true;
            }
        }
        return false;
    }

    /// Nearly always it is the very same field, and to find that out by what it is made of costs more than all the
    /// rest.
    boolean has(Field field) {
        return field.slot() >= 0 && (fields[field.slot()] == field || field.equals(fields[field.slot()]));
    }

    /// What a [Reading] keeps of a field that frames of this form have: a scalar's value or a text's place.
    long bits(Field field, byte[] bytes, int start, int size) {
        long place = places[field.slot()];
        int offset = (int) (place >>> Integer.SIZE);
        if (field.shape().isScalar()) {
            return field.shape().read(bytes, start + offset);
        }
        return offset == length ? Reading.place(offset, size - length) : place;
    }
}
