package divide.inspector.protocol;

import divide.inspector.wire.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A method of the protocol (`wire.md`, "The methods"): a name and, unless it is only known by name, what it takes and
/// gives. Another method is one more of these, in [Methods#DEFAULT], and a handler.
public final class Method {
    private final String name;
    private final byte[] nameBytes;
    private final Signature signature;
    private final int[] argumentLengths;
    private final Form[] forms;
    private CallWriter calls;

    private Method(String name, Signature signature) {
        this.name = name;
        this.nameBytes = Utf8.encode(name);
        this.signature = signature;
        this.argumentLengths = signature == null
                ? new int[0]
                : signature.lengths().stream().mapToInt(Integer::intValue).toArray();
        this.forms = signature == null ? new Form[0] : FormBuilder.requests(this, signature);
        this.calls = new LateCallWriter(this);
    }

    /// A method with a wire format.
    public static Method described(String name, Signature signature) {
        return new Method(name, Objects.requireNonNull(signature));
    }

    /// A method that peers name but that has no wire format.
    public static Method named(String name) {
        return new Method(name, null);
    }

    /// The name as it stands on the wire.
    public String name() {
        return name;
    }

    /// What it takes and gives; empty when it is known by name alone.
    public Optional<Signature> signature() {
        return Optional.ofNullable(signature);
    }

    /// The signature or null, for the reader, which must not allocate.
    Signature signatureOrNull() {
        return signature;
    }

    /// What it takes, in the order of the description; nothing when it is known by name alone.
    public List<Parameter> parameters() {
        return signature == null ? List.of() : signature.parameters();
    }

    /// The values that a careful client writes as these arguments, one for each parameter, or null when there are none:
    /// the arguments are in another order, one is missing, there twice or a default.
    long[] valuesOrNull(List<Argument> arguments) {
        long[] values = new long[parameters().size()];
        int next = 0;
        for (Parameter parameter : parameters()) {
            boolean isGiven =
                    next < arguments.size() && arguments.get(next).parameter().equals(parameter);
            if (isGiven) {
                values[parameter.index()] = arguments.get(next++).bits();
            } else {
                values[parameter.index()] = parameter.defaultBits().orElse(0);
            }
            if (isGiven == parameter.isDefault(values[parameter.index()])) {
                return null;
            }
        }
        return next == arguments.size() ? values : null;
    }

    /// What writes its calls.
    CallWriter calls() {
        return calls;
    }

    /// Has its calls written by `writer`; any thread.
    void writeCallsBy(CallWriter writer) {
        calls = writer;
    }

    /// The forms of calls that the reader knows at sight.
    Form[] forms() {
        return forms;
    }

    byte[] nameBytes() {
        return nameBytes;
    }

    boolean isNamed(byte[] bytes, int at, int length) {
        return Arrays.equals(nameBytes, 0, nameBytes.length, bytes, at, at + length);
    }

    boolean takesArgumentsOf(int length) {
        return Arrays.binarySearch(argumentLengths, length) >= 0;
    }

    /// The lengths that its arguments can have, in words: `5 or 10`.
    String argumentLengthsInWords() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < argumentLengths.length; i++) {
            words.append(i == 0 ? "" : i == argumentLengths.length - 1 ? " or " : ", ")
                    .append(argumentLengths[i]);
        }
        return words.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
