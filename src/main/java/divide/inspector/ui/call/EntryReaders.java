package divide.inspector.ui.call;

import divide.inspector.protocol.Parameter;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import divide.inspector.ui.fx.WholeNumber;
import divide.inspector.wire.Shape;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what users type into the form, and says in words what is wrong with it.
final class EntryReaders {
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,4})(?:[.,]([0-9]{1,3}))?");
    private static final WholeNumber PORTS = new WholeNumber(1, Target.HIGHEST_PORT);
    private static final long LEAST_MILLIS = 100;
    private static final long MOST_MILLIS = 3_600_000;

    private final Messages messages;

    EntryReaders(Messages messages) {
        this.messages = messages;
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
        WholeNumber numbers = numbers(parameter.shape());
        return numbers.read(
                text,
                fault -> messages.text(
                        argumentKey(fault),
                        parameter.name(),
                        Typed.quoted(text),
                        parameter.shape().label(),
                        numbers.lowestText(),
                        numbers.highestText()));
    }

    private static WholeNumber numbers(Shape shape) {
        return switch (shape) {
            case U8 -> new WholeNumber(0, 0xFF);
            case U32 -> new WholeNumber(0, 0xFFFF_FFFFL);
            case I32 -> WholeNumber.I32;
            case F32, UTF8, BYTES -> throw new IllegalArgumentException(shape.label() + " is no integer");
        };
    }

    private static String argumentKey(WholeNumber.Fault fault) {
        return switch (fault) {
            case EMPTY -> "call.argument.empty";
            case ODD -> "call.argument.word";
            case OUTSIDE -> "call.argument.range";
        };
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
        return PORTS.read(text, fault -> messages.text(portKey(fault), Typed.quoted(text)))
                .map(Math::toIntExact);
    }

    private static String portKey(WholeNumber.Fault fault) {
        return switch (fault) {
            case EMPTY -> "call.port.empty";
            case ODD, OUTSIDE -> "call.port.word";
        };
    }

    /// One of `numbers`; `name` is what it is for.
    Typed<Long> whole(String name, String text, WholeNumber numbers) {
        return numbers.read(
                text,
                fault -> messages.text(
                        wholeKey(fault), name, Typed.quoted(text), numbers.lowestText(), numbers.highestText()));
    }

    private static String wholeKey(WholeNumber.Fault fault) {
        return switch (fault) {
            case EMPTY -> "load.number.empty";
            case ODD, OUTSIDE -> "load.number.problem";
        };
    }

    /// A time in seconds, 0.1 to 3600, with a decimal point or comma.
    Typed<Duration> seconds(String text) {
        Matcher parts = SECONDS.matcher(text);
        long millis = parts.matches() ? millis(parts) : 0;
        if (LEAST_MILLIS <= millis && millis <= MOST_MILLIS) {
            return new Typed.Accepted<>(Duration.ofMillis(millis));
        }
        return new Typed.Refused<>(messages.text("call.seconds.problem", Typed.quoted(text)));
    }

    /// Not by a `BigDecimal`, which takes a while to be used for the first time: this is read as the window opens.
    private static long millis(Matcher seconds) {
        String thousandths = seconds.group(2) == null ? "" : seconds.group(2);
        return Long.parseLong(seconds.group(1) + (thousandths + "000").substring(0, 3));
    }
}
