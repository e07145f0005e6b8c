package divide.inspector.ui.frame;

import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Severity;
import divide.inspector.wire.Hex;
import java.util.Optional;
import java.util.OptionalInt;

/// A field as a row of the field table. Its words are made when they are asked for: a frame may have many fields of
/// which few are in view.
final class FieldRow {
    private static final String GAP = " … ";

    private final DissectedField field;
    private final byte[] frame;
    private final OptionalInt need;
    private final Optional<Severity> mark;
    private final String name;
    private final FrameWords words;

    private FieldRow(
            DissectedField field,
            byte[] frame,
            OptionalInt need,
            Optional<Severity> mark,
            String name,
            FrameWords words) {
        this.field = field;
        this.frame = frame;
        this.need = need;
        this.mark = mark;
        this.name = name;
        this.words = words;
    }

    static FieldRow of(FrameModel model, int row) {
        var dissection = model.frame().orElseThrow().dissection();
        DissectedField field = dissection.fields().get(row);
        Block block = model.blocks().all().get(row);
        OptionalInt awaited = block.stage() == Block.Stage.BEGUN
                ? OptionalInt.of(dissection.awaited().orElseThrow().need())
                : cutFrom(field);
        return new FieldRow(
                field, model.blocks().bytes(), awaited, block.mark(), model.name(field.field()), model.words());
    }

    /// How long a scalar should have been that the arguments' length cuts.
    private static OptionalInt cutFrom(DissectedField field) {
        int size = field.field().shape().size();
        return field.length() < size ? OptionalInt.of(size) : OptionalInt.empty();
    }

    /// The field as it was dissected.
    DissectedField field() {
        return field;
    }

    /// The field's name.
    String name() {
        return name;
    }

    /// Where it begins, in bytes from the frame's start.
    String offset() {
        return Integer.toString(field.offset());
    }

    /// How many bytes of it are there.
    String length() {
        return Integer.toString(field.length());
    }

    /// Its bytes, shortened in the middle to about `most` of them.
    String bytes(int most) {
        if (field.length() == 0) {
            return "-";
        }
        if (field.length() <= most) {
            return Hex.spaced(frame, field.offset(), field.length());
        }
        int tail = Math.max(1, (most - 1) / 3);
        int head = Math.max(1, most - 1 - tail);
        return Hex.spaced(frame, field.offset(), head) + GAP + Hex.spaced(frame, field.end() - tail, tail);
    }

    /// Its type.
    String type() {
        return field.field().shape().label();
    }

    /// Its value, or how much of it is there: `2 of 4 bytes`; empty for bytes that weren't decoded.
    String value() {
        return need.isPresent()
                ? words.text("frames.partial.value", field.length(), need.getAsInt())
                : field.value().orElse("");
    }

    /// Whether it has a value.
    boolean hasValue() {
        return field.value().isPresent();
    }

    /// What its value says.
    String meaning() {
        return words.words().meaning(field.meaning());
    }

    /// The worst that was found about it.
    Optional<Severity> mark() {
        return mark;
    }

    /// The sign of what was found and the name.
    String markedName() {
        return mark.map(severity -> words.glyph(severity) + " ").orElse("") + name;
    }

    /// All of the row in one text, for who can't read a column of it.
    String inWords() {
        String severity = mark.map(words::name).orElse("");
        return words.text(
                        "frames.field.tooltip",
                        name,
                        type(),
                        field.offset(),
                        field.length(),
                        bytes(64),
                        value(),
                        meaning(),
                        severity)
                .strip();
    }

    /// Whether `other`, of the same frame at another time, says the same.
    boolean saysTheSame(FieldRow other) {
        return field.equals(other.field) && need.equals(other.need) && mark.equals(other.mark);
    }
}
