package divide.inspector.ui.call;

import divide.inspector.protocol.Parameter;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import divide.inspector.wire.Shape;
import java.math.BigInteger;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what users type into the form, and says in words what is wrong with it.
final class EntryReaders {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,4})(?:[.,]([0-9]{1,3}))?");
    private static final Range PORTS = new Range(1, Target.HIGHEST_PORT);
    private static final Range MILLIS = new Range(100, 3_600_000);

    private final Messages messages;

    EntryReaders(Messages messages) {
        this.messages = messages;
    }

    /// The numbers from `least` to `most`.
    private record Range(long least, long most) {
        static Range of(Shape shape) {
            return switch (shape) {
                case U8 -> new Range(0, 0xFF);
                case U32 -> new Range(0, 0xFFFF_FFFFL);
                case I32 -> new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);
                case F32, UTF8, BYTES -> throw new IllegalArgumentException(shape.label() + " is no integer");
            };
        }

        boolean contains(long number) {
            return number >= least && number <= most;
        }

        boolean contains(BigInteger number) {
            return number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
        }
    }

    /// A parameter's value, as its shape reads it. An empty text is the parameter's default.
    Typed<Long> argument(Parameter parameter, String text) {
        if (text.isEmpty() && !parameter.required()) {
            return new Typed.Accepted<>(parameter.defaultBits().orElseThrow());
        }
        return switch (parameter.shape()) {
            case U8, U32, I32 -> integer(parameter, text);
            case F32 -> decimal(parameter, text);
            case UTF8, BYTES -> throw new IllegalArgumentException(parameter + " is no scalar");
        };
    }

    private Typed<Long> integer(Parameter parameter, String text) {
        Range range = Range.of(parameter.shape());
        if (text.isEmpty()) {
            return refused("call.argument.empty", parameter, text, range);
        }
        if (!WHOLE.matcher(text).matches()) {
            return refused("call.argument.word", parameter, text, range);
        }
        BigInteger number = new BigInteger(text);
        return range.contains(number)
                ? new Typed.Accepted<>(number.longValueExact())
                : refused("call.argument.range", parameter, text, range);
    }

    private Typed<Long> refused(String key, Parameter parameter, String text, Range range) {
        return new Typed.Refused<>(messages.text(
                key,
                parameter.name(),
                Typed.quoted(text),
                parameter.shape().label(),
                Long.toString(range.least()),
                Long.toString(range.most())));
    }

    private Typed<Long> decimal(Parameter parameter, String text) {
        try {
            return new Typed.Accepted<>(Float.floatToRawIntBits(Float.parseFloat(text)) & 0xFFFF_FFFFL);
        } catch (NumberFormatException _) {
            return new Typed.Refused<>(messages.text("call.argument.decimal", parameter.name(), Typed.quoted(text)));
        }
    }

    /// A host name or an address; an IPv6 address may stand in brackets.
    Typed<String> host(String text) {
        String host = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (host.isEmpty()) {
            return new Typed.Refused<>(messages.text("call.host.empty"));
        }
        boolean one = host.chars().filter(c -> c == ':').count() == 1;
        return one || host.chars().anyMatch(Character::isWhitespace)
                ? new Typed.Refused<>(messages.text("call.host.word", Typed.quoted(host)))
                : new Typed.Accepted<>(host);
    }

    /// A port that can be connected to.
    Typed<Integer> port(String text) {
        if (WHOLE.matcher(text).matches() && PORTS.contains(new BigInteger(text))) {
            return new Typed.Accepted<>(new BigInteger(text).intValueExact());
        }
        return new Typed.Refused<>(
                messages.text(text.isEmpty() ? "call.port.empty" : "call.port.word", Typed.quoted(text)));
    }

    /// A whole number from `least` to `most`; `name` is what it is for.
    Typed<Long> whole(String name, String text, long least, long most) {
        if (WHOLE.matcher(text).matches() && new Range(least, most).contains(new BigInteger(text))) {
            return new Typed.Accepted<>(new BigInteger(text).longValueExact());
        }
        return new Typed.Refused<>(messages.text(
                text.isEmpty() ? "load.number.empty" : "load.number.problem",
                name,
                Typed.quoted(text),
                Long.toString(least),
                Long.toString(most)));
    }

    /// A time in seconds, 0.1 to 3600, with a decimal point or comma.
    Typed<Duration> seconds(String text) {
        Matcher parts = SECONDS.matcher(text);
        if (parts.matches() && MILLIS.contains(millis(parts))) {
            return new Typed.Accepted<>(Duration.ofMillis(millis(parts)));
        }
        return new Typed.Refused<>(messages.text("call.seconds.problem", Typed.quoted(text)));
    }

    /// Not by a `BigDecimal`, which takes a while to be used for the first time: this is read as the window opens.
    private static long millis(Matcher seconds) {
        String thousandths = seconds.group(2) == null ? "" : seconds.group(2);
        return Long.parseLong(seconds.group(1) + (thousandths + "000").substring(0, 3));
    }
}
