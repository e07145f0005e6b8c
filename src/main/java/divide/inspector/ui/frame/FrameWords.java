package divide.inspector.ui.frame;

import divide.inspector.protocol.Severity;
import divide.inspector.protocol.Words;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/// All words of the frame panes.
///
/// @param bundle the window's texts
/// @param words the protocol's own words, in the same language
public record FrameWords(ResourceBundle bundle, Words words) {
    /// The text under `key` as it stands.
    public String text(String key) {
        return bundle.getString(key);
    }

    /// The pattern under `key`, its gaps filled with `details`.
    public String format(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(details);
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
