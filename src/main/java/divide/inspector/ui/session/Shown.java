package divide.inspector.ui.session;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Frames;

/// The exchange that the frame panes show, as it stood at the last drain.
///
/// @param row what the list shows of it
/// @param frames its frames, taken apart
/// @param annotation what the user says of it
public record Shown(ExchangeRow row, Frames frames, Annotation annotation) {
    /// The exchange itself.
    public Exchange exchange() {
        return row.exchange();
    }
}
