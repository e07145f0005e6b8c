package divide.inspector.bench;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a program was told as `name=value`, in any order.
record Options(Map<String, String> values) {
    static Options of(String... arguments) {
        return new Options(Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    /// The text of that name.
    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /// The number of that name; `endless` is the highest that there is.
    long number(String name, long otherwise) {
        String value = values.getOrDefault(name, Long.toString(otherwise));
        return value.equals("endless") ? Long.MAX_VALUE : Long.parseLong(value);
    }
}
