package divide.inspector.ui.paste;

import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Dissection;
import divide.inspector.ui.fx.Messages;
import divide.inspector.wire.Hex;
import java.util.stream.Collectors;

/// What the next window to explain bytes begins with. JavaFX thread only.
public final class Draft {
    private final Messages messages;
    private String text = "";

    /// A draft without text.
    public Draft(Messages messages) {
        this.messages = messages;
    }

    /// Begins with the bytes of `frame`, to be changed: a line for each field, with the field's name above it.
    public void begin(Dissection frame) {
        text = frame.fields().stream()
                .map(field -> line(field, frame.bytes()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(DissectedField field, byte[] bytes) {
        String meaning = messages.words().meaning(field.meaning());
        return "# " + field.path() + ": " + meaning + "\n" + Hex.spaced(bytes, field.offset(), field.length());
    }

    /// The text, which no other window begins with.
    String take() {
        String taken = text;
        text = "";
        return taken;
    }
}
