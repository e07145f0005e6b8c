package divide.inspector.protocol;

import java.util.List;

/// Reads the arguments of a method by their numbers, in whatever order they come (`wire.md`, "Request").
final class ArgumentsReader {
    private final FrameCursor frame;
    private Method method;
    private Signature signature;
    private int end;
    private long taken;
    private long repeated;
    private int position;
    private boolean passedOver;

    ArgumentsReader(FrameCursor frame) {
        this.frame = frame;
    }

    /// Reads `size` bytes of arguments; returns whether all of them have arrived.
    boolean read(Method method, Field lengthField, int size) {
        begin(method, size);
        checkLength(lengthField, size);
        while (frame.offset() < end) {
            if (!readNext()) {
                return false;
            }
        }
        checkComplete();
        return true;
    }

    private void begin(Method method, int size) {
        this.method = method;
        signature = method.signatureOrNull();
        end = frame.offset() + size;
        taken = 0;
        repeated = 0;
        position = 0;
        passedOver = false;
    }

    private void checkLength(Field field, int size) {
        if (!method.takesArgumentsOf(size)) {
            int width = field.shape().size();
            found(
                    FindingKind.ARGS_LENGTH_UNFIT,
                    field,
                    frame.offset() - width,
                    width,
                    size,
                    method.name(),
                    method.argumentLengthsInWords());
        }
    }

    private boolean readNext() {
        if (frame.remaining() == 0) {
            return awaitNext();
        }
        if (repeated != 0 && !frame.reading().wantsInformation()) {
            return passOver();
        }
        Parameter parameter = signature.bySeq(frame.peekU8());
        position++;
        if (parameter != null) {
            return readArgument(parameter);
        }
        return nextParameter() == null ? leftOver() : unknownSeq();
    }

    private boolean awaitNext() {
        Parameter next = nextParameter();
        return next == null ? frame.undecoded(left()) : frame.scalar(next.seqField());
    }

    private boolean readArgument(Parameter parameter) {
        noteRepetition(parameter);
        frame.scalar(parameter.seqField());
        taken |= bit(parameter);
        return value(parameter.valueField());
    }

    private void noteRepetition(Parameter parameter) {
        long again = taken & bit(parameter);
        if ((again & ~repeated) != 0) {
            found(FindingKind.REPEATED_SEQ, parameter.seqField(), frame.offset(), 1, parameter.name());
        }
        repeated |= again;
    }

    private boolean value(Field field) {
        int size = field.shape().size();
        int room = left();
        if (room >= size) {
            return frame.scalar(field);
        }
        if (frame.remaining() >= room) {
            found(FindingKind.CUT_BY_ARGS_LENGTH, field, frame.offset(), room, field.path(), room, size);
        }
        return frame.part(field, room);
    }

    private boolean unknownSeq() {
        Field field = Field.unknownSeq(position);
        found(FindingKind.UNKNOWN_SEQ, field, frame.offset(), 1, frame.peekU8(), position, signature.seqsInWords());
        return frame.scalar(field) && passOver();
    }

    private boolean leftOver() {
        int arrived = Math.min(left(), frame.remaining());
        found(FindingKind.LEFT_OVER_IN_ARGS, Field.UNDECODED, frame.offset(), arrived, left());
        return frame.undecoded(left());
    }

    private boolean passOver() {
        passedOver = true;
        return frame.undecoded(left());
    }

    /// What was passed over may hold the parameter that wasn't seen, so nothing is called missing then.
    private void checkComplete() {
        if (passedOver) {
            return;
        }
        List<Parameter> parameters = signature.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.required() && (taken & bit(parameter)) == 0) {
                found(FindingKind.MISSING_PARAMETER, parameter.valueField(), end, 0, parameter.name(), method.name());
            }
        }
        Remarks.on(frame.reading(), signature);
    }

    /// The first parameter that hasn't come yet, or null; asked while a frame arrives, so it must not allocate.
    private Parameter nextParameter() {
        List<Parameter> parameters = signature.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if ((taken & bit(parameters.get(i))) == 0) {
                return parameters.get(i);
            }
        }
        return null;
    }

    private int left() {
        return end - frame.offset();
    }

    private void found(FindingKind kind, Field field, int offset, int length, Object... details) {
        frame.reading().found(Finding.at(kind, field, offset, length, details));
    }

    private static long bit(Parameter parameter) {
        return 1L << parameter.index();
    }
}
