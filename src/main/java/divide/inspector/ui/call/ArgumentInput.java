package divide.inspector.ui.call;

import divide.inspector.protocol.Argument;
import divide.inspector.protocol.Parameter;
import divide.inspector.protocol.Request;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Messages;
import java.util.List;
import java.util.OptionalLong;

/// One argument of the form.
///
/// @param parameter what it is for
/// @param messages the texts
/// @param entry its text
record ArgumentInput(Parameter parameter, Messages messages, Entry<Long> entry) {
    /// What stands in the form at first, so that a newcomer can send at once.
    private static final List<String> EXAMPLES = List.of("200", "100");

    static ArgumentInput of(Parameter parameter, EntryReaders readers, Messages messages) {
        String initial = parameter.index() < EXAMPLES.size() ? EXAMPLES.get(parameter.index()) : "";
        return new ArgumentInput(
                parameter, messages, new Entry<>(initial, text -> readers.argument(parameter, text), messages));
    }

    /// Its name, its type and its default in words.
    String label() {
        String type = parameter.shape().label();
        String initial = defaultText();
        return initial.isEmpty()
                ? messages.text("call.argument.label", parameter.name(), type)
                : messages.text("call.argument.label.default", parameter.name(), type, initial);
    }

    /// The same as it is declared, where there is little room.
    String caption() {
        String type = parameter.shape().label();
        String initial = defaultText();
        return initial.isEmpty()
                ? messages.text("call.argument.caption", parameter.name(), type)
                : messages.text("call.argument.caption.default", parameter.name(), type, initial);
    }

    static String defaultText(Parameter parameter) {
        OptionalLong bits = parameter.defaultBits();
        return bits.isPresent() ? parameter.shape().text(bits.getAsLong()) : "";
    }

    /// The parameter's default; empty when it has none.
    String defaultText() {
        return defaultText(parameter);
    }

    /// Takes over what `request` carries; an argument that it leaves out is left empty.
    void load(Request request) {
        String text = request.arguments().stream()
                .filter(argument -> argument.parameter().equals(parameter))
                .findFirst()
                .map(ArgumentInput::text)
                .orElse("");
        entry.textProperty().set(text);
    }

    private static String text(Argument argument) {
        return argument.parameter().shape().text(argument.bits());
    }
}
