package divide.inspector.ui.frame;

import divide.inspector.protocol.Severity;
import divide.inspector.protocol.Words;
import divide.inspector.ui.fx.Messages;

/// What the frame panes say beside the window's texts.
///
/// @param messages the window's texts
record FrameWords(Messages messages) {
    /// The text under `key`, its gaps filled with `details`.
    String text(String key, Object... details) {
        return messages.text(key, details);
    }

    /// The protocol's own words, in the same language.
    Words words() {
        return messages.words();
    }

    String glyph(Severity severity) {
        return switch (severity) {
            case INFO -> text("frames.info.glyph");
            case WARNING -> text("frames.warning.glyph");
            case ERROR -> text("frames.error.glyph");
        };
    }

    String name(Severity severity) {
        return switch (severity) {
            case INFO -> text("frames.info.name");
            case WARNING -> text("frames.warning.name");
            case ERROR -> text("frames.error.name");
        };
    }
}
