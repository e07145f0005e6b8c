package divide.inspector.ui.call;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Severity;
import divide.inspector.ui.fx.Messages;
import java.util.stream.Collectors;

/// Says in words what would be sent.
final class PreviewWords {
    private static final String WARNING = "▲ ";

    private final Messages messages;

    PreviewWords(Messages messages) {
        this.messages = messages;
    }

    /// Whether peers have trouble with what would be sent.
    static boolean warns(Preview preview) {
        return preview.frame()
                .flatMap(Dissection::worst)
                .filter(worst -> worst != Severity.INFO)
                .isPresent();
    }

    /// What is to be said under the bytes, or in their place; empty when there is nothing to say.
    String note(Preview preview) {
        return switch (preview) {
            case Preview.Nothing _ -> "";
            case Preview.NoBytes _ -> messages.text("call.preview.none");
            case Preview.Frame(Dissection frame) -> (warns(preview) ? WARNING : "") + findings(frame);
        };
    }

    private String findings(Dissection frame) {
        return frame.findings().stream().map(messages.words()::finding).collect(Collectors.joining("\n"));
    }

    /// How many bytes would be sent; empty when there are none.
    String size(Preview preview) {
        return preview.frame()
                .map(frame -> messages.text("call.preview.size", length(frame)))
                .orElse("");
    }

    /// The frame for those who hear it.
    String spoken(Preview preview) {
        return preview.frame()
                .map(frame -> messages.text("call.preview.label", length(frame), frame.summary()))
                .orElseGet(() -> note(preview));
    }

    private static String length(Dissection frame) {
        return Integer.toString(frame.length());
    }
}
