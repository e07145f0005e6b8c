package divide.inspector.ui.fx;

import divide.inspector.protocol.BytesFormat;

/// What the forms are called in which bytes are copied.
public final class ByteForms {
    private ByteForms() {}

    /// The form's name as it stands behind "as": `hex dump`.
    public static String name(BytesFormat format, Messages messages) {
        return messages.text(
                switch (format) {
                    case HEX_DUMP -> "bytes.hexDump.format";
                    case HEX_BYTES -> "bytes.hexBytes.format";
                    case HEX_STREAM -> "bytes.hexStream.format";
                    case JAVA -> "bytes.java.format";
                    case C -> "bytes.c.format";
                    case PYTHON -> "bytes.python.format";
                });
    }
}
