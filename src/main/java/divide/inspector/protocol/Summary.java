package divide.inspector.protocol;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Frames and fields in a few words.
final class Summary {
    private static final String MORE = "…";
    private static final List<String> KNOWN_TYPES = List.of("type.1", "type.2");

    private Summary() {}

    static String of(FrameKind kind, Reading reading) {
        return switch (kind) {
            case REQUEST -> ofRequest(reading);
            case RESPONSE -> ofResponse(reading);
        };
    }

    private static String ofRequest(Reading reading) {
        if (!reading.has(Request.NAME)) {
            return reading.length() == 0 ? "" : MORE;
        }
        Optional<Signature> signature = reading.method().flatMap(Method::signature);
        String name = JsonText.escape(reading.text(Request.NAME));
        return name + signature.map(known -> known(known, reading)).orElseGet(() -> unknown(reading));
    }

    private static String unknown(Reading reading) {
        boolean empty = reading.has(Request.ARGS_LENGTH) && reading.bits(Request.ARGS_LENGTH) == 0;
        return empty ? "()" : "(" + MORE + ")";
    }

    private static String known(Signature signature, Reading reading) {
        boolean whole = reading.state() == Reading.State.WHOLE;
        StringJoiner values = new StringJoiner(", ");
        for (Parameter parameter : signature.parameters()) {
            if (reading.has(parameter.valueField())) {
                values.add(parameter.shape().text(reading.bits(parameter.valueField())));
            } else if (whole && parameter.required()) {
                values.add("?");
            }
        }
        if (whole) {
            return "(" + values + ")";
        }
        return "(" + (values.length() == 0 ? MORE : values + ", " + MORE);
    }

    private static String ofResponse(Reading reading) {
        if (reading.has(Response.VALUE)) {
            return Response.VALUE.shape().text(reading.bits(Response.VALUE));
        }
        if (reading.has(Response.MESSAGE)) {
            return JsonText.visible(reading.text(Response.MESSAGE));
        }
        return reading.length() == 0 ? "" : MORE;
    }

    /// What the value of `field` says.
    static Meaning meaning(Reading reading, Field field, Optional<String> value) {
        return switch (field.role()) {
            case UNDECODED -> new Meaning("undecoded", "");
            case SEQ -> seqMeaning(reading, field);
            case TYPE ->
                new Meaning(
                        value.map(type -> "type." + type)
                                .filter(KNOWN_TYPES::contains)
                                .orElse("type"),
                        "");
            case FIRST_ARGUMENT, SECOND_ARGUMENT -> argumentMeaning(reading, field);
            case LENGTH, NAME, VALUE, MESSAGE -> new Meaning(field.path(), value.orElse("?"));
        };
    }

    private static Meaning seqMeaning(Reading reading, Field field) {
        Parameter parameter = signature(reading).byField(field);
        return parameter == null ? new Meaning("seq.unknown", "") : new Meaning("seq", parameter.name());
    }

    private static Meaning argumentMeaning(Reading reading, Field field) {
        Parameter parameter = signature(reading).byField(field);
        return new Meaning(parameter.meaning(), parameter.name());
    }

    /// Only a method with a signature has fields for its arguments.
    private static Signature signature(Reading reading) {
        return reading.method().flatMap(Method::signature).orElseThrow();
    }
}
