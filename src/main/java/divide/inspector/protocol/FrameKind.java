package divide.inspector.protocol;

import java.util.List;
import java.util.Locale;

/// The two kinds of frame.
public enum FrameKind {
    REQUEST(Request.LAYOUT),
    RESPONSE(ResponseLayout.PARTS);

    private final List<Part> layout;

    FrameKind(List<Part> layout) {
        this.layout = layout;
    }

    List<Part> layout() {
        return layout;
    }

    /// The kind's name in texts: `request` or `response`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
