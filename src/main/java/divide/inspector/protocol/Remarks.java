package divide.inspector.protocol;

import divide.inspector.wire.Spans;
import java.util.List;

/// What is worth knowing about arguments that are sound: how another client would have written them
/// (`wire.md`, "What real peers get wrong").
final class Remarks {
    private Remarks() {}

    /// Adds the remarks on the arguments in `reading`, when it wants any. What is wrong is said instead of them.
    static void on(Reading reading, Signature signature) {
        if (reading.wantsInformation() && reading.isSound()) {
            remarkOrder(reading, signature);
            remarkDefaults(reading, signature.parameters());
        }
    }

    private static void remarkOrder(Reading reading, Signature signature) {
        Spans<Field> spans = reading.spans();
        Parameter before = null;
        for (int i = 0; i < spans.size(); i++) {
            Parameter parameter = signature.byField(spans.field(i));
            if (before != null && parameter != null && parameter.index() < before.index()) {
                reading.found(outOfOrder(before, parameter, offsetOf(before.seqField(), spans)));
                return;
            }
            before = parameter == null ? before : parameter;
        }
    }

    private static Finding outOfOrder(Parameter early, Parameter late, int offset) {
        return Finding.at(FindingKind.OUT_OF_ORDER, early.seqField(), offset, 1, early.name(), late.name());
    }

    private static void remarkDefaults(Reading reading, List<Parameter> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            Field field = parameter.valueField();
            if (reading.has(field) && parameter.isDefault(reading.bits(field))) {
                reading.found(explicitDefault(parameter, offsetOf(field, reading.spans())));
            }
        }
    }

    private static Finding explicitDefault(Parameter parameter, int offset) {
        String value = parameter.shape().text(parameter.defaultBits().orElseThrow());
        int size = parameter.shape().size();
        return Finding.at(FindingKind.EXPLICIT_DEFAULT, parameter.valueField(), offset, size, parameter.name(), value);
    }

    private static int offsetOf(Field field, Spans<Field> spans) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.field(i).equals(field)) {
                return spans.offset(i);
            }
        }
        throw new IllegalStateException(field.path() + " was read and has no span");
    }
}
