package divide.inspector.protocol;

import divide.inspector.wire.Cursor;
import java.util.List;

/// Reads the arguments of a method by their numbers, in whatever order they come (`wire.md`, "Request").
final class ArgumentsReader {
    private final FrameReader frame;
    private final Cursor cursor;
    private Reading reading;
    private Signature signature;
    private int end;
    private long taken;
    private long repeated;
    private int position;
    private Parameter early;
    private int earlyOffset;

    ArgumentsReader(FrameReader frame, Cursor cursor) {
        this.frame = frame;
        this.cursor = cursor;
    }

    /// Reads `size` bytes of arguments; returns whether all of them have arrived.
    boolean read(Method method, Field lengthField, int size, Reading into) {
        reading = into;
        signature = method.signatureOrNull();
        end = cursor.offset() + size;
        taken = 0;
        repeated = 0;
        position = 0;
        early = null;
        checkLength(method, lengthField, size);
        while (cursor.offset() < end) {
            if (!readNext()) {
                return false;
            }
        }
        checkComplete(method);
        return true;
    }

    private void checkLength(Method method, Field field, int size) {
        if (!method.takesArgumentsOf(size)) {
            int width = field.shape().size();
            reading.found(Finding.at(
                    FindingKind.ARGS_LENGTH_UNFIT,
                    field,
                    cursor.offset() - width,
                    width,
                    size,
                    method.name(),
                    method.argumentLengthsInWords()));
        }
    }

    private boolean readNext() {
        if (cursor.remaining() == 0) {
            Field next = nextSeqField();
            return frame.await(next, next == Field.UNDECODED ? left() : 1);
        }
        if (repeated != 0 && !reading.wantsInformation()) {
            return frame.undecoded(left());
        }
        Parameter parameter = signature.bySeq(cursor.peekU8());
        position++;
        if (parameter != null) {
            return readArgument(parameter);
        }
        return allTaken() ? leftOver() : unknownSeq();
    }

    private boolean readArgument(Parameter parameter) {
        noteOrder(parameter);
        frame.scalar(parameter.seqField());
        return value(parameter);
    }

    private boolean value(Parameter parameter) {
        Field field = parameter.valueField();
        int size = field.shape().size();
        int room = left();
        if (room >= size) {
            taken |= bit(parameter);
            return frame.scalar(field);
        }
        taken |= bit(parameter);
        return room == 0 ? cut(field, 0) : cursor.remaining() < room ? frame.await(field, room) : cut(field, room);
    }

    /// The arguments end inside a value: what is there of it is shown, and there is no value.
    private boolean cut(Field field, int room) {
        reading.found(Finding.at(
                FindingKind.CUT_BY_ARGS_LENGTH,
                field,
                cursor.offset(),
                room,
                field.path(),
                room,
                field.shape().size()));
        if (room > 0) {
            reading.span(field, cursor.offset(), room);
            cursor.skip(room);
        }
        return true;
    }

    private void noteOrder(Parameter parameter) {
        if ((taken & bit(parameter)) != 0) {
            if ((repeated & bit(parameter)) == 0) {
                reading.found(Finding.at(
                        FindingKind.REPEATED_SEQ, parameter.seqField(), cursor.offset(), 1, parameter.name()));
            }
            repeated |= bit(parameter);
        } else if (early == null && taken < bit(parameter) - 1) {
            early = parameter;
            earlyOffset = cursor.offset();
        }
    }

    private boolean unknownSeq() {
        Field field = Field.unknownSeq(position);
        reading.found(
                Finding.at(FindingKind.UNKNOWN_SEQ, field, cursor.offset(), 1, cursor.peekU8(), position, knownSeqs()));
        return frame.scalar(field) && frame.undecoded(left());
    }

    private boolean leftOver() {
        reading.found(Finding.at(FindingKind.LEFT_OVER_IN_ARGS, Field.UNDECODED, cursor.offset(), left(), left()));
        return frame.undecoded(left());
    }

    private void checkComplete(Method method) {
        List<Parameter> parameters = signature.parameters();
        boolean complete = true;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.required() && (taken & bit(parameter)) == 0) {
                complete = false;
                reading.found(Finding.at(
                        FindingKind.MISSING_PARAMETER,
                        parameter.valueField(),
                        end,
                        0,
                        parameter.name(),
                        method.name()));
            }
        }
        if (complete && reading.wantsInformation()) {
            inform(parameters);
        }
    }

    private void inform(List<Parameter> parameters) {
        if (early != null && (taken & bit(early) - 1) != 0) {
            reading.found(Finding.at(
                    FindingKind.OUT_OF_ORDER,
                    early.seqField(),
                    earlyOffset,
                    1,
                    early.name(),
                    parameters.getFirst().name()));
        }
        for (Parameter parameter : parameters) {
            if (reading.has(parameter.valueField()) && parameter.isDefault(reading.bits(parameter.valueField()))) {
                reading.found(Finding.at(
                        FindingKind.EXPLICIT_DEFAULT,
                        parameter.valueField(),
                        offsetOf(parameter.valueField()),
                        parameter.shape().size(),
                        parameter.name(),
                        parameter.shape().text(parameter.defaultBits().orElseThrow())));
            }
        }
    }

    private int offsetOf(Field field) {
        for (int i = 0; i < reading.spans().size(); i++) {
            if (reading.spans().field(i) == field) {
                return reading.spans().offset(i);
            }
        }
        throw new IllegalStateException(field.path() + " has a value and no span");
    }

    private Field nextSeqField() {
        for (Parameter parameter : signature.parameters()) {
            if ((taken & bit(parameter)) == 0) {
                return parameter.seqField();
            }
        }
        return Field.UNDECODED;
    }

    private boolean allTaken() {
        return nextSeqField() == Field.UNDECODED;
    }

    private int left() {
        return end - cursor.offset();
    }

    private String knownSeqs() {
        StringBuilder words = new StringBuilder();
        for (Parameter parameter : signature.parameters()) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append(parameter.seq())
                    .append(" (")
                    .append(parameter.name())
                    .append(")");
        }
        return words.toString();
    }

    private static long bit(Parameter parameter) {
        return 1L << parameter.index();
    }
}
